fn main() {
    print!("{}", evenhand_casework::typescript());
}
