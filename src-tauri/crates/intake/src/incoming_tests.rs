use super::*;
use std::convert::Infallible;
use std::io::Write;

fn collect(incoming: &mut Incoming) -> Result<(Vec<u8>, Taken, usize), StreamError<Infallible>> {
    let (mut bytes, mut longest) = (Vec::new(), 0);
    let taken = incoming.stream(&mut |chunk| {
        longest = longest.max(chunk.len());
        bytes.extend_from_slice(chunk);
        Ok(())
    })?;
    Ok((bytes, taken, longest))
}

#[test]
fn bytes_arrive_whole_in_chunks_and_hashed() {
    let folder = tempfile::tempdir().unwrap();
    for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17] {
        let bytes: Vec<u8> = (0..size)
            .map(|index| u8::try_from(index % 251).unwrap())
            .collect();
        let path = folder.path().join("x");
        std::fs::write(&path, &bytes).unwrap();
        for mut incoming in [
            Incoming::open(&path).unwrap(),
            Incoming::from_bytes("x", bytes.clone()),
        ] {
            assert_eq!(incoming.size_hint(), as_u64(size));
            incoming.recognise().unwrap();
            let (received, taken, longest) = collect(&mut incoming).unwrap();
            assert!(received == bytes, "every byte of {size} in order");
            assert!(
                longest <= CHUNK,
                "no chunk is longer than the case file keeps"
            );
            let expected: [u8; 32] = Sha256::digest(&bytes).into();
            assert_eq!(
                taken,
                Taken {
                    size: as_u64(size),
                    sha256: expected
                }
            );
        }
    }
}

#[test]
fn what_is_no_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let missing = Incoming::open(&folder.path().join("gone.pdf")).unwrap_err();
    assert!(matches!(missing, IntakeError::Missing), "{missing}");
    let a_folder = Incoming::open(folder.path()).unwrap_err();
    assert!(matches!(a_folder, IntakeError::Folder), "{a_folder}");
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_refused_and_links_followed() {
    let folder = tempfile::tempdir().unwrap();
    for device in ["/dev/null", "/dev/zero"] {
        let refused = Incoming::open(Path::new(device)).unwrap_err();
        assert!(
            matches!(refused, IntakeError::NotAFile),
            "{device}: {refused}"
        );
    }
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .unwrap();
    assert!(made.success(), "the test needs a pipe");
    assert!(matches!(
        Incoming::open(&pipe).unwrap_err(),
        IntakeError::NotAFile
    ));

    std::fs::write(folder.path().join("real.txt"), "words").unwrap();
    let link = folder.path().join("link.txt");
    std::os::unix::fs::symlink(folder.path().join("real.txt"), &link).unwrap();
    let mut followed = Incoming::open(&link).unwrap();
    assert_eq!(followed.original_name().displayed(), "link.txt");
    assert_eq!(collect(&mut followed).unwrap().0, b"words");
    std::fs::remove_file(folder.path().join("real.txt")).unwrap();
    assert!(matches!(
        Incoming::open(&link).unwrap_err(),
        IntakeError::Missing
    ));
}

#[test]
fn a_refusal_to_read_is_its_own_error() {
    for (kind, words) in [
        (
            io::ErrorKind::PermissionDenied,
            "this computer does not allow the file to be read",
        ),
        (
            io::ErrorKind::NotFound,
            "there is no file of this name any more",
        ),
        (
            io::ErrorKind::Other,
            "the file could not be read to its end",
        ),
    ] {
        assert_eq!(
            IntakeError::at_opening(io::Error::from(kind)).to_string(),
            words
        );
    }
}

/// What happens to the file after its first chunk has been read, and what must be said.
#[test]
fn a_file_that_moves_underneath_is_not_taken_in() {
    type Case = (&'static str, fn(&Path), fn(&IntakeError) -> bool);
    let cases: [Case; 6] = [
        (
            "shrinks",
            |path| {
                File::options()
                    .write(true)
                    .open(path)
                    .unwrap()
                    .set_len(10)
                    .unwrap()
            },
            |error| matches!(error, IntakeError::ChangedWhileRead),
        ),
        (
            "grows",
            |path| {
                File::options()
                    .append(true)
                    .open(path)
                    .unwrap()
                    .write_all(b"more")
                    .unwrap();
            },
            |error| matches!(error, IntakeError::ChangedWhileRead),
        ),
        (
            "is written over at the same length",
            |path| {
                let file = File::options().write(true).open(path).unwrap();
                (&file).write_all(b"other").unwrap();
                let later = std::time::UNIX_EPOCH + std::time::Duration::from_secs(4_000_000_000);
                file.set_modified(later).unwrap();
            },
            |error| matches!(error, IntakeError::ChangedWhileRead),
        ),
        (
            "is deleted",
            |path| std::fs::remove_file(path).unwrap(),
            |error| matches!(error, IntakeError::VanishedWhileRead),
        ),
        (
            "is replaced by another",
            |path| {
                std::fs::remove_file(path).unwrap();
                std::fs::write(path, vec![1_u8; 2 * CHUNK]).unwrap();
            },
            |error| matches!(error, IntakeError::ChangedWhileRead),
        ),
        (
            "turns into a folder",
            |path| {
                std::fs::remove_file(path).unwrap();
                std::fs::create_dir(path).unwrap();
            },
            |error| matches!(error, IntakeError::ChangedWhileRead),
        ),
    ];
    for (what, mischief, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("evidence.bin");
        std::fs::write(&path, vec![0_u8; 2 * CHUNK]).unwrap();
        let mut incoming = Incoming::open(&path).unwrap();
        let mut done = false;
        let result = incoming.stream(&mut |_chunk| {
            if !done {
                mischief(&path);
                done = true;
            }
            Ok::<(), Infallible>(())
        });
        match result {
            Err(StreamError::Intake(error)) => assert!(expected(&error), "{what}: {error}"),
            other => panic!("a file that {what} was taken in: {other:?}"),
        }
    }
}

#[test]
fn a_sink_that_refuses_stops_the_reading() {
    let mut incoming = Incoming::from_bytes("x", vec![0; 3 * CHUNK]);
    let mut calls = 0;
    let result = incoming.stream(&mut |_chunk| {
        calls += 1;
        Err("full")
    });
    assert!(matches!(result, Err(StreamError::Sink("full"))));
    assert_eq!(calls, 1);
}
