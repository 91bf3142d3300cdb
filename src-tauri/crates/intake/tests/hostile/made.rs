//! Files made for the tests.

use std::io::Cursor;
use std::sync::Arc;

use evenhand_intake::{Examined, OriginalName, examine, recognise_bytes};
use image::{ImageFormat, Rgb, RgbImage};
use lopdf::{
    Document, EncryptionState, EncryptionVersion, Object, ObjectId, Permissions, Stream, dictionary,
};

/// Recognises and examines as casework does.
#[track_caller]
pub(crate) fn examined(name: &str, bytes: Vec<u8>) -> Examined {
    let recognised = recognise_bytes(&bytes, &OriginalName::declared(name));
    examine(&recognised, &Arc::new(bytes))
}

/// A document of plain pages, each with words of its own, before it is written.
pub(crate) fn document(pages: u32) -> (Document, ObjectId) {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
    });
    let kids: Vec<Object> = (1..=pages)
        .map(|number| {
            let words = format!("BT /F1 40 Tf 60 700 Td (Page {number} of the letter) Tj ET");
            let content = document.add_object(Stream::new(dictionary! {}, words.into_bytes()));
            let page = document.add_object(dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content,
            });
            Object::Reference(page)
        })
        .collect();
    document.objects.insert(
        tree,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => i64::from(pages),
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        }),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    document.trailer.set(
        "ID",
        vec![
            Object::string_literal("0123456789abcdef"),
            Object::string_literal("0123456789abcdef"),
        ],
    );
    (document, tree)
}

pub(crate) fn written(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

pub(crate) fn pdf(pages: u32) -> Vec<u8> {
    written(document(pages).0)
}

/// The page tree's root, to be bent.
pub(crate) fn bent(pages: u32, bend: impl FnOnce(&mut Document, ObjectId)) -> Vec<u8> {
    let (mut document, tree) = document(pages);
    bend(&mut document, tree);
    written(document)
}

pub(crate) fn locked(owner: &str, user: &str) -> Vec<u8> {
    let (mut document, _) = document(3);
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: owner,
        user_password: user,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    written(document)
}

/// A picture with a different colour in each quarter, so that turning it shows.
pub(crate) fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        match (x < width / 2, y < height / 2) {
            (true, true) => Rgb([200, 30, 30]),
            (false, true) => Rgb([30, 200, 30]),
            (true, false) => Rgb([30, 30, 200]),
            (false, false) => Rgb([220, 220, 40]),
        }
    })
}

pub(crate) fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG with an orientation, a place and a maker's name in its Exif part.
pub(crate) fn jpeg_with_exif(picture: &RgbImage, orientation: u8) -> Vec<u8> {
    let plain = encoded(picture, ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    exif.extend([0x01, 0x0f, 0, 2, 0, 0, 0, 22, 0, 0, 0, 38, 0, 0, 0, 0]);
    exif.extend(b"SecretMaker 51.5N 0.1W");
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&plain[2..]);
    bytes
}

/// A PNG whose header declares a size and whose pixels are not there.
pub(crate) fn png_that_declares(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = encoded(&picture(1, 1), ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                (sum >> 1) ^ 0xedb8_8320
            } else {
                sum >> 1
            }
        })
    })
}
