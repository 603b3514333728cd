"""Pages and pictures, typeset by Typst from the templates beside this file."""
