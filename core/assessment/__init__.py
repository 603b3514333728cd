"""The guided self-assessment: answers go in, the next question comes out."""
