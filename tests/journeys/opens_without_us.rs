//! The file opens without us: standard `age` and a standard SQLCipher-4 reader, as the README says.

use std::fs;
use std::process::Command;

use evenhand_tests::python;

use crate::officer::Officer;

#[test]
fn age_and_a_standard_reader_open_the_file_with_the_recovery_key() {
    let mut officer = Officer::set_up();
    officer.logs_a_complaint("Words that a stranger to this program can read.");
    let key = officer.recovery_key.clone();
    let (folder, path) = officer.lock();
    let header = fs::read(&path).expect("the case file");
    assert!(
        !header.starts_with(b"SQLite format 3"),
        "no header gives it away"
    );

    let identity = folder.path().join("recovery.txt");
    fs::write(&identity, key).expect("written");
    let keys = fs::read_to_string(folder.path().join("practice.evenhand-keys")).expect("keys");
    let second = keys
        .rfind("-----BEGIN AGE ENCRYPTED FILE-----")
        .expect("the second block");
    let block = folder.path().join("second-block.age");
    fs::write(&block, &keys[second..]).expect("written");
    let age = Command::new("age")
        .args(["-d", "-i"])
        .args([&identity, &block])
        .output()
        .expect("age runs");
    assert!(
        age.status.success(),
        "age: {}",
        String::from_utf8_lossy(&age.stderr)
    );
    let hex = String::from_utf8(age.stdout)
        .expect("text")
        .trim()
        .to_owned();
    assert_eq!(hex.len(), 64, "64 hexadecimal digits");

    let script = "import sys; from sqlcipher3 import dbapi2 as db\n\
                  file = db.connect(sys.argv[1])\n\
                  file.execute(\"PRAGMA key = \\\"x'\" + sys.argv[2] + \"'\\\"\")\n\
                  print(file.execute('SELECT exact_words FROM quote').fetchone()[0])";
    let read = Command::new(python())
        .args(["-c", script])
        .arg(&path)
        .arg(hex)
        .output()
        .expect("python runs");
    assert_eq!(
        String::from_utf8_lossy(&read.stdout).trim(),
        "Words that a stranger to this program can read.",
        "{}",
        String::from_utf8_lossy(&read.stderr)
    );
}
