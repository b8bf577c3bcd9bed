"""The language between «{{» and «}}»: find, compile, run within limits, say what is wrong."""
