//! What a file is at a moment, folded from its entries.
