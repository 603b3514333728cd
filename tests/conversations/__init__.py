"""Transcripts: pages of conversation that a client can read, compared word for word.

    # 2026-12-31T16:00+01:00   from here on it is this late
    # en                       the visitor's computer speaks English
    ## A remark                said to the reader only
    * opens the chat           somebody arrives and says nothing
    > zelfscan                 what the user types
    > [Ja]                     a button, pressed: of the last answer, or else of an earlier one
    @ 52.51, 6.09              the user shares where they are
    < Hoeveel fte …            what the bot answers, a line of buttons at the end
    < [deel: Mijn locatie]     a button by which the user can share where they are
    < [bestand: partners.xlsx] a document to save

`make transcripts` writes the answers of today into every page.
"""
