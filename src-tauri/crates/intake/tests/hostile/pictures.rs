use std::io::Cursor;

use evenhand_intake::{
    FileKind, PictureFormat, PreparedAs, Remark, Showable, WhyNot, blurred_grey_for_screen,
    picture_for_paper, picture_for_screen,
};
use image::{DynamicImage, Frame, GrayImage, ImageFormat, Luma, Rgb, Rgba, RgbaImage};

use crate::made::{encoded, examined, jpeg_with_exif, picture, png_that_declares};

const FORMATS: [ImageFormat; 6] = [
    ImageFormat::Png,
    ImageFormat::Jpeg,
    ImageFormat::Gif,
    ImageFormat::WebP,
    ImageFormat::Bmp,
    ImageFormat::Tiff,
];

#[test]
fn every_format_opens_and_says_its_size() {
    for format in FORMATS {
        let bytes = encoded(&picture(64, 48), format);
        let found = examined("picture", bytes.clone());
        assert_eq!(
            found.showable,
            Showable::Picture {
                width: 64,
                height: 48
            },
            "{format:?}"
        );
        let kept = picture_for_paper(&bytes).unwrap();
        let expected = if format == ImageFormat::Jpeg {
            PreparedAs::Jpeg
        } else {
            PreparedAs::Png
        };
        assert_eq!(
            (kept.width, kept.height, kept.kept_as),
            (64, 48, expected),
            "{format:?}"
        );
        assert!(
            picture_for_paper(&bytes).unwrap() == kept,
            "{format:?} gives the same bytes twice"
        );
    }
}

#[test]
fn a_picture_beyond_measure_is_answered_from_its_header() {
    for (width, height) in [(20_000, 20_000), (u32::MAX >> 1, 1_000), (10_001, 10_000)] {
        let bytes = png_that_declares(width, height);
        assert!(bytes.len() < 200, "there are no pixels to decode");
        let why = WhyNot::PictureTooLarge { width, height };
        assert_eq!(
            examined("big.png", bytes.clone()).showable,
            Showable::CannotBeShown(why.clone())
        );
        assert_eq!(picture_for_paper(&bytes).err(), Some(why.clone()));
        assert_eq!(picture_for_screen(&bytes, 500).err(), Some(why.clone()));
        assert_eq!(blurred_grey_for_screen(&bytes, 320).err(), Some(why));
    }
    let mut jpeg = encoded(&picture(8, 8), ImageFormat::Jpeg);
    let frame = jpeg
        .windows(2)
        .position(|pair| pair == [0xff, 0xc0])
        .unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0x4e, 0x20, 0x4e, 0x20]);
    let why = WhyNot::PictureTooLarge {
        width: 20_000,
        height: 20_000,
    };
    for length in [jpeg.len(), jpeg.len() - 10] {
        let found = examined("big.jpg", jpeg[..length].to_vec());
        assert_eq!(found.showable, Showable::CannotBeShown(why.clone()));
    }
}

#[test]
fn a_real_picture_of_400_megapixels_needs_no_memory() {
    // Written line by line by the encoder: a real file, all one grey.
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 20_000, 20_000);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().unwrap();
    writer
        .write_image_data(&vec![0x55; 2_500 * 20_000])
        .unwrap();
    writer.finish().unwrap();
    assert_eq!(
        examined("big.png", bytes).showable,
        Showable::CannotBeShown(WhyNot::PictureTooLarge {
            width: 20_000,
            height: 20_000
        })
    );
}

#[test]
fn a_cut_picture_never_passes_for_whole() {
    let pixels = DynamicImage::ImageRgb8(picture(160, 120))
        .blur(3.0)
        .to_rgb8();
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Gif,
        ImageFormat::WebP,
    ] {
        let whole = encoded(&pixels, format);
        // The very end of a PNG and a GIF is a mark without pixels; a WebP may end in padding.
        let needed = match format {
            ImageFormat::Png => whole.len() - 16,
            ImageFormat::Gif => whole.len() - 4,
            ImageFormat::WebP => whole.len() - 2,
            _ => whole.len(),
        };
        for length in (1..needed).step_by(11).chain([needed - 1]) {
            let found = examined("door", whole[..length].to_vec()).showable;
            assert!(
                matches!(found, Showable::CannotBeShown(_) | Showable::Text { .. }),
                "{format:?} cut at {length} of {}: {found:?}",
                whole.len()
            );
            assert!(
                picture_for_paper(&whole[..length]).is_err(),
                "{format:?} cut at {length}"
            );
        }
    }
}

#[test]
fn a_thumbnails_end_is_not_the_pictures_end() {
    let mut whole = jpeg_with_exif(&picture(32, 32), 1);
    let maker = whole
        .windows(11)
        .position(|eleven| eleven == b"SecretMaker")
        .unwrap();
    whole[maker..maker + 2].copy_from_slice(&[0xff, 0xd9]);
    assert!(picture_for_paper(&whole).is_ok());
    assert_eq!(
        picture_for_paper(&whole[..whole.len() - 20]).err(),
        Some(WhyNot::Damaged { after_page: None })
    );
}

#[test]
fn pictures_are_turned_upright_and_lose_what_they_carried() {
    let quarter = |prepared: &[u8], x, y| {
        let shown = image::load_from_memory(prepared).unwrap().to_rgb8();
        let Rgb([red, green, blue]) = *shown.get_pixel(x, y);
        (red > 128, green > 128, blue > 128)
    };
    let upright = (true, false, false);
    for (orientation, size, red_corner) in [
        (1, (60, 40), (5, 5)),
        (2, (60, 40), (54, 5)),
        (3, (60, 40), (54, 34)),
        (4, (60, 40), (5, 34)),
        (5, (40, 60), (5, 5)),
        (6, (40, 60), (34, 5)),
        (7, (40, 60), (34, 54)),
        (8, (40, 60), (5, 54)),
    ] {
        let bytes = jpeg_with_exif(&picture(60, 40), orientation);
        let (width, height) = size;
        assert_eq!(
            examined("x.jpg", bytes.clone()).showable,
            Showable::Picture { width, height }
        );
        for kept in [
            picture_for_paper(&bytes).unwrap(),
            picture_for_screen(&bytes, 400).unwrap(),
        ] {
            assert_eq!((kept.width, kept.height), size, "orientation {orientation}");
            let (x, y) = red_corner;
            assert_eq!(
                quarter(&kept.bytes, x, y),
                upright,
                "orientation {orientation}"
            );
            for word in [b"Secret".as_slice(), b"Exif", b"51.5N"] {
                assert!(
                    !kept.bytes.windows(word.len()).any(|w| w == word),
                    "{word:?} is gone"
                );
            }
        }
    }
}

#[test]
fn paper_gets_no_more_than_300_dots_an_inch_and_nothing_is_enlarged() {
    for ((width, height), expected) in [
        ((2315, 3274), (2315, 3274)),
        ((4630, 3274), (2315, 1637)),
        ((2315, 6548), (1157, 3274)),
        ((9000, 30), (2315, 7)),
        ((30, 9000), (10, 3274)),
        ((9000, 1), (2315, 1)),
        ((10, 10), (10, 10)),
    ] {
        let bytes = encoded(&picture(width, height), ImageFormat::Png);
        let kept = picture_for_paper(&bytes).unwrap();
        assert_eq!(
            (kept.width, kept.height),
            expected,
            "from {width} × {height}"
        );
    }
    let screen = picture_for_screen(&encoded(&picture(1000, 500), ImageFormat::Png), 300).unwrap();
    assert_eq!((screen.width, screen.height), (300, 150));
}

#[test]
fn what_is_seen_through_is_seen_on_white() {
    let mut glass = RgbaImage::from_pixel(4, 1, Rgba([0, 0, 0, 0]));
    glass.put_pixel(1, 0, Rgba([0, 0, 0, 255]));
    glass.put_pixel(2, 0, Rgba([255, 0, 0, 128]));
    let mut bytes = Cursor::new(Vec::new());
    glass.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let kept = picture_for_paper(&bytes.into_inner()).unwrap();
    let shown = image::load_from_memory(&kept.bytes).unwrap();
    assert!(!shown.color().has_alpha());
    let shown: Vec<[u8; 3]> = shown.to_rgb8().pixels().map(|pixel| pixel.0).collect();
    assert_eq!(
        shown,
        [[255, 255, 255], [0, 0, 0], [255, 127, 127], [255, 255, 255]]
    );
}

#[test]
fn grey_stays_grey_and_sixteen_bits_become_eight() {
    let grey = GrayImage::from_fn(20, 10, |x, _| Luma([u8::try_from(x * 10).unwrap()]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageLuma8(grey.clone())
        .into_luma16()
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    let kept = picture_for_paper(&bytes.into_inner()).unwrap();
    let shown = image::load_from_memory(&kept.bytes).unwrap();
    assert_eq!(shown, DynamicImage::ImageLuma8(grey));
}

#[test]
fn a_large_photograph_without_loss_becomes_a_jpeg() {
    let mut seed = 1_u32;
    let noise = image::RgbImage::from_fn(1600, 1600, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [red, green, blue, _] = seed.to_be_bytes();
        Rgb([red, green, blue])
    });
    let kept = picture_for_paper(&encoded(&noise, ImageFormat::Bmp)).unwrap();
    assert_eq!(kept.kept_as, PreparedAs::Jpeg);
}

#[test]
fn the_first_step_of_a_reveal_is_small_grey_and_cannot_be_sharpened() {
    // Fine stripes: the kind of detail that words and faces are made of.
    let stripes = image::RgbImage::from_fn(1200, 800, |x, _| {
        if (x / 8) % 2 == 0 {
            Rgb([255, 0, 0])
        } else {
            Rgb([0, 60, 255])
        }
    });
    let step = blurred_grey_for_screen(&encoded(&stripes, ImageFormat::Png), 320).unwrap();
    assert_eq!((step.width, step.height), (320, 213));
    let shown = image::load_from_memory(&step.bytes).unwrap();
    assert!(!shown.color().has_color(), "no colour is left");
    let shown = shown.to_luma8();
    let middle: Vec<u8> = (20..300).map(|x| shown.get_pixel(x, 100).0[0]).collect();
    let spread = middle.iter().max().unwrap() - middle.iter().min().unwrap();
    assert!(spread <= 6, "the stripes are gone, not softened: {spread}");

    let halves =
        image::RgbImage::from_fn(1200, 800, |x, _| Rgb([if x < 600 { 0 } else { 255 }; 3]));
    let step = blurred_grey_for_screen(&encoded(&halves, ImageFormat::Png), 320).unwrap();
    let shown = image::load_from_memory(&step.bytes).unwrap().to_luma8();
    assert!(
        shown.get_pixel(10, 100).0[0] < 40 && shown.get_pixel(310, 100).0[0] > 215,
        "the gist stays"
    );
}

#[test]
fn several_pages_and_moving_pictures_are_told() {
    let one = encoded(&picture(8, 8), ImageFormat::Tiff);
    assert!(matches!(
        examined("fax.tif", one.clone()).showable,
        Showable::Picture { .. }
    ));
    let mut fax = one;
    let first = usize::try_from(u32::from_le_bytes(fax[4..8].try_into().unwrap())).unwrap();
    let entries = usize::from(u16::from_le_bytes(
        fax[first..first + 2].try_into().unwrap(),
    ));
    let next = first + 2 + entries * 12;
    fax[next..next + 4].copy_from_slice(&8_u32.to_le_bytes());
    assert_eq!(
        examined("fax.tif", fax).showable,
        Showable::CannotBeShown(WhyNot::SeveralPictures)
    );

    let mut moving = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut moving);
    for _ in 0..3 {
        encoder
            .encode_frame(Frame::new(RgbaImage::new(4, 4)))
            .unwrap();
    }
    drop(encoder);
    let found = examined("x.gif", moving);
    assert_eq!(
        found.showable,
        Showable::Picture {
            width: 4,
            height: 4
        }
    );
    assert_eq!(found.remarks, [Remark::FirstFrameOnly]);
}

#[test]
fn a_picture_under_a_false_name_is_shown_and_remarked() {
    let found = examined("letter.pdf", encoded(&picture(8, 8), ImageFormat::Png));
    assert_eq!(
        found.showable,
        Showable::Picture {
            width: 8,
            height: 8
        }
    );
    let is = FileKind::Picture(PictureFormat::Png);
    assert_eq!(
        found.remarks,
        [Remark::NotWhatItSays {
            claims: FileKind::Pdf,
            is
        }]
    );
    assert_eq!(
        found.remarks[0].in_words(),
        "Its name says a PDF document; its content is a PNG picture."
    );
}
