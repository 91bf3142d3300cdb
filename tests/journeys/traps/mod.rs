//! The traps a complaints file can fall into, each as a test that fails when it is fallen into.
//!
//! | Trap | Where it is tested |
//! |---|---|
//! | 1 to 10, 11, 12, 14, 16, 18, 21, 22, 23, 26, 27, 28, 30 | here |
//! | 13 and 15, the returns of a year | here, as far as the file itself says what counts; the rest with the returns |
//! | 17, exact words kept to the byte | `exact_words`, and here for entries |
//! | 18 beyond the search: titles, thumbnails, temporary files | with the window and the bundle |
//! | 19 and 29, redaction and recognised text | with the bundle |
//! | 20, the end of a restriction; 22 as a restriction | with challenging behaviour |
//! | 24, the ten years of keeping | with keeping and disposal |
//! | 25, the medical record | with the bundle, which says so on its sheets |

mod clocks;
mod handling;
