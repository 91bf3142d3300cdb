pub struct Casework {}
