"""Opening what strangers send: bytes are judged first, then handed on as raw sheets. Knows no layout and no tab."""
