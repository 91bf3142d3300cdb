use crate::picture::PreparedPicture;
use crate::showable::WhyNot;

impl PreparedPicture {
    /// The picture as plain samples: 8 bits each of red, green and blue, rows from the top.
    ///
    /// # Errors
    /// [`WhyNot::Damaged`] if `bytes` are no longer what was prepared.
    pub fn rgb_samples(&self) -> Result<Vec<u8>, WhyNot> {
        let damaged = WhyNot::Damaged { after_page: None };
        image::load_from_memory(&self.bytes)
            .map(|decoded| decoded.into_rgb8().into_raw())
            .map_err(|_| damaged)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    #[test]
    fn samples_are_three_for_each_pixel_of_what_was_prepared() {
        let drawn = image::RgbImage::from_fn(3, 2, |x, y| image::Rgb([x as u8, y as u8, 7]));
        let mut png = Cursor::new(Vec::new());
        drawn.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let prepared = crate::picture_for_paper(png.get_ref()).unwrap();
        assert_eq!((prepared.width, prepared.height), (3, 2));
        assert_eq!(prepared.rgb_samples().unwrap(), drawn.into_raw());
    }
}
