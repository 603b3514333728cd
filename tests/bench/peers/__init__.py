"""The same conversation in programs by others, each as its documentation recommends.

Every module runs as a process of its own, in an environment that has the program, so that what
they share imports the standard library alone.
"""
