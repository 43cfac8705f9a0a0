"""The report for mail and meetings: a picture, a PDF and slides, made without a browser."""
