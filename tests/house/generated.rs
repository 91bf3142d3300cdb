//! What is generated from the code is committed and fresh.
