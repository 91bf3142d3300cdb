//! The harness itself: a test that cannot fail proves nothing.
