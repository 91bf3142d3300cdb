//! PDFs and pictures made in code.

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};

/// A page to be made: its box, turn, crop and unit.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    pub(crate) media: [f64; 4],
    pub(crate) crop: Option<[f64; 4]>,
    pub(crate) rotate: i64,
    pub(crate) unit: f64,
}

pub(crate) const A4: Page = Page {
    media: [0.0, 0.0, 595.28, 841.89],
    crop: None,
    rotate: 0,
    unit: 1.0,
};

/// A PDF that says on each page which one it is.
pub(crate) fn pdf(pages: &[Page], words: &str) -> Vec<u8> {
    let mut document = document(pages, words);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

pub(crate) fn document(pages: &[Page], words: &str) -> Document {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
    });
    let mut kids = Vec::new();
    for (n, page) in pages.iter().enumerate() {
        let [l, b, r, t] = page.crop.unwrap_or(page.media);
        let text = format!("{words} {}", n + 1);
        let op = |name: &str, args: Vec<Object>| Operation::new(name, args);
        let operations = vec![
            op("BT", vec![]),
            op("Tf", vec!["F1".into(), 18.into()]),
            op(
                "Td",
                vec![
                    Object::Real((l + 40.0) as f32),
                    Object::Real((t - 60.0) as f32),
                ],
            ),
            op("Tj", vec![Object::string_literal(text)]),
            op("ET", vec![]),
            op(
                "re",
                vec![
                    Object::Real((l + 20.0) as f32),
                    Object::Real((b + 20.0) as f32),
                    Object::Real((r - l - 40.0) as f32),
                    Object::Real((t - b - 40.0) as f32),
                ],
            ),
            op("S", vec![]),
        ];
        let content = Content { operations }.encode().unwrap();
        let content = document.add_object(Stream::new(dictionary! {}, content));
        let numbers = |v: [f64; 4]| -> Object {
            v.iter()
                .map(|n| Object::Real(*n as f32))
                .collect::<Vec<Object>>()
                .into()
        };
        let mut dict = dictionary! {
            "Type" => "Page",
            "Parent" => tree,
            "MediaBox" => numbers(page.media),
            "Rotate" => page.rotate,
            "Contents" => content,
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
        };
        if let Some(crop) = page.crop {
            dict.set("CropBox", numbers(crop));
        }
        if page.unit != 1.0 {
            dict.set("UserUnit", Object::Real(page.unit as f32));
        }
        kids.push(Object::Reference(document.add_object(dict)));
    }
    document.objects.insert(
        tree,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Count" => pages.len() as i64, "Kids" => kids,
        }),
    );
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", root);
    document
}

/// A picture with a gradient, as plain samples.
pub(crate) fn samples(width: u32, height: u32) -> Vec<u8> {
    let mut samples = Vec::new();
    for y in 0..height {
        for x in 0..width {
            samples.extend([(x * 255 / width) as u8, (y * 255 / height) as u8, 120]);
        }
    }
    samples
}

/// The same as a JPEG.
pub(crate) fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 80);
    let picture = image::RgbImage::from_raw(width, height, samples(width, height)).unwrap();
    picture.write_with_encoder(encoder).unwrap();
    bytes
}
