pub struct Verdict {
    pub files: u64,
    pub items: u64,
    pub faults: Vec<String>,
}
pub fn verify<R: std::io::Read + std::io::Seek>(_: &mut R) -> Result<Verdict, ()> {
    Ok(Verdict {
        files: 0,
        items: 0,
        faults: vec![],
    })
}
pub fn verify_folder(_: &std::path::Path) -> Result<Verdict, ()> {
    Err(())
}
