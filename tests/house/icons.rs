//! The icons are drawn from `assets/icons/evenhand.svg`, which is rectangles and nothing else.

use std::fs;

use evenhand_tests::{all_fresh, workspace};
use image::{ImageFormat, Rgba, RgbaImage};

const DRAWING: &str = "assets/icons/evenhand.svg";

/// How many points each pixel is looked at, across and down.
const POINTS: u32 = 8;

#[test]
fn icons_are_drawn_from_the_svg() {
    let drawing = drawing();
    let sizes = [16, 24, 32, 48, 64, 256];
    let pictures: Vec<RgbaImage> = sizes.iter().map(|size| draw(&drawing, *size)).collect();
    let mut files = vec![("src-tauri/icons/icon.ico", ico(&pictures))];
    for (path, size) in [
        ("src-tauri/icons/32x32.png", 32),
        ("src-tauri/icons/128x128.png", 128),
        ("src-tauri/icons/128x128@2x.png", 256),
        ("src-tauri/icons/icon.png", 512),
    ] {
        files.push((path, png(&draw(&drawing, size))));
    }
    all_fresh(files);
}

#[test]
fn the_mark_is_two_equal_bars() {
    let [ground, upper, lower] = drawing().try_into().expect("a ground and two bars");
    assert_eq!(
        (upper.width, upper.height),
        (lower.width, lower.height),
        "the bars are equal"
    );
    let above = upper.y - ground.y;
    let below = (ground.y + ground.height) - (lower.y + lower.height);
    assert!(
        (above - below).abs() < f64::EPSILON,
        "and stand evenly on their ground"
    );
}

#[derive(Debug)]
struct Bar {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    radius: f64,
    colour: [u8; 3],
}

impl Bar {
    fn covers(&self, x: f64, y: f64) -> bool {
        let beyond = |at: f64, start: f64, length: f64| {
            let (low, high) = (start + self.radius, start + length - self.radius);
            if at < low {
                low - at
            } else if at > high {
                at - high
            } else {
                0.0
            }
        };
        let (right, down) = (
            beyond(x, self.x, self.width),
            beyond(y, self.y, self.height),
        );
        right.mul_add(right, down * down) <= self.radius * self.radius
    }
}

/// The rectangles of the drawing, in the order in which they are painted.
fn drawing() -> Vec<Bar> {
    let svg = fs::read_to_string(workspace().join(DRAWING)).expect("the drawing is there");
    assert!(
        svg.contains("viewBox=\"0 0 512 512\""),
        "the drawing is 512 units square"
    );
    svg.split("<rect ")
        .skip(1)
        .map(|rest| {
            let attribute = |name: &str| {
                let opening = format!("{name}=\"");
                let value = rest.split(&opening).nth(1).expect("the attribute is there");
                value
                    .split('"')
                    .next()
                    .expect("the attribute is closed")
                    .to_owned()
            };
            let number = |name: &str| attribute(name).parse::<f64>().expect("a number");
            let colour = u32::from_str_radix(attribute("fill").trim_start_matches('#'), 16)
                .expect("a colour");
            let [_, red, green, blue] = colour.to_be_bytes();
            Bar {
                x: number("x"),
                y: number("y"),
                width: number("width"),
                height: number("height"),
                radius: number("rx"),
                colour: [red, green, blue],
            }
        })
        .collect()
}

fn draw(bars: &[Bar], size: u32) -> RgbaImage {
    RgbaImage::from_fn(size, size, |column, row| {
        let unit = 512.0 / f64::from(size * POINTS);
        let mut sums = [0_u32; 3];
        let mut covered = 0_u32;
        for down in 0..POINTS {
            for right in 0..POINTS {
                let x = (f64::from(column * POINTS + right) + 0.5) * unit;
                let y = (f64::from(row * POINTS + down) + 0.5) * unit;
                if let Some(bar) = bars.iter().rev().find(|bar| bar.covers(x, y)) {
                    covered += 1;
                    for (sum, part) in sums.iter_mut().zip(bar.colour) {
                        *sum += u32::from(part);
                    }
                }
            }
        }
        let share = |sum: u32| u8::try_from(sum / covered.max(1)).expect("an average of bytes");
        let alpha = u8::try_from(covered * 255 / (POINTS * POINTS)).expect("a share of 255");
        Rgba([share(sums[0]), share(sums[1]), share(sums[2]), alpha])
    })
}

fn png(picture: &RgbaImage) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("a picture is written to memory");
    bytes.into_inner()
}

/// A Windows icon: small pictures as plain bitmaps, which every reader knows, the large one as PNG.
fn ico(pictures: &[RgbaImage]) -> Vec<u8> {
    let count = u16::try_from(pictures.len()).expect("a handful of pictures");
    let mut header = Vec::new();
    for word in [0, 1, count] {
        header.extend(word.to_le_bytes());
    }
    let mut offset = 6 + 16 * u32::from(count);
    let mut bodies = Vec::new();
    for picture in pictures {
        let body = if picture.width() >= 256 {
            png(picture)
        } else {
            bitmap(picture)
        };
        let length = u32::try_from(body.len()).expect("an icon is small");
        // 256 is written as 0.
        let side = u8::try_from(picture.width()).unwrap_or(0);
        header.extend([side, side, 0, 0, 1, 0, 32, 0]);
        header.extend(length.to_le_bytes());
        header.extend(offset.to_le_bytes());
        offset += length;
        bodies.extend(body);
    }
    header.extend(bodies);
    header
}

fn bitmap(picture: &RgbaImage) -> Vec<u8> {
    let (width, height) = picture.dimensions();
    let mut bytes = Vec::new();
    // The height counts the colours and the mask below them.
    for number in [40, width, height * 2, 1 | 32 << 16, 0, 0, 0, 0, 0, 0] {
        bytes.extend(number.to_le_bytes());
    }
    for row in picture.rows().rev() {
        for Rgba([red, green, blue, alpha]) in row {
            bytes.extend([*blue, *green, *red, *alpha]);
        }
    }
    // The mask of the days before transparency: empty, each row padded to four bytes.
    bytes.resize(bytes.len() + (width.div_ceil(32) * 4 * height) as usize, 0);
    bytes
}
