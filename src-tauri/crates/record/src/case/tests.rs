//! A file folded from its entries: what is accepted, what is refused and by which words of the law,
//! and what follows, whatever was entered in whatever order.

mod accepted;
mod any_book;
mod any_order;
mod desk;
mod folded;
mod ladder;
mod refused;
mod refused_by_the_book;
mod refused_clocks;
mod refused_electronically;
mod refused_people;
mod refused_response;
mod taking_part;
mod words;
