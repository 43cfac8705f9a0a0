"""Partner workbooks in, one roadmap and a list of issues out."""
