//! Where an exhibit's page stands on ours: made smaller if need be, never larger, never covered
//! and never upside down.

/// Points to the millimetre.
pub(crate) const MM: f64 = 72.0 / 25.4;

/// A rectangle by its corners, in the page's own units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) bottom: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
}

impl Rect {
    /// A rectangle from any two opposite corners.
    pub(crate) fn new(a: f64, b: f64, c: f64, d: f64) -> Self {
        Self {
            left: a.min(c),
            bottom: b.min(d),
            right: a.max(c),
            top: b.max(d),
        }
    }

    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f64 {
        self.top - self.bottom
    }

    /// What both have, if anything.
    pub(crate) fn common(&self, other: &Self) -> Option<Self> {
        let both = Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        };
        (both.width() > 0.0 && both.height() > 0.0).then_some(both)
    }
}

/// A quarter turn clockwise, so many times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    None,
    Right,
    Half,
    Left,
}

impl Turn {
    /// From a page's `Rotate`, in degrees clockwise.
    pub(crate) fn from_degrees(degrees: i64) -> Self {
        match degrees.rem_euclid(360) {
            90 => Self::Right,
            180 => Self::Half,
            270 => Self::Left,
            _ => Self::None,
        }
    }
}

/// Our page for an exhibit's page: its size, and how the exhibit is placed on it. In points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Placed {
    /// Ours: 595.28 by 841.89, or the other way round.
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// From the exhibit's own units to our page.
    pub(crate) matrix: [f64; 6],
    /// The exhibit's edge on our page.
    pub(crate) edge: Rect,
    /// 1.0 is full size.
    pub(crate) scale: f64,
}

/// Places a page whose visible box is `shown`, turned by `turn`, with so many points to its unit.
pub(crate) fn place(shown: &Rect, turn: Turn, unit: f64) -> Placed {
    let (across, down) = match turn {
        Turn::None | Turn::Half => (shown.width() * unit, shown.height() * unit),
        Turn::Right | Turn::Left => (shown.height() * unit, shown.width() * unit),
    };
    let landscape = across > down;
    let (width, height) = if landscape {
        (297.0, 210.0)
    } else {
        (210.0, 297.0)
    };
    let (left, wide, tall) = if landscape {
        (14.0, 269.0, 190.2)
    } else {
        (5.0, 196.0, 277.2)
    };
    let (wide, tall) = (wide * MM, tall * MM);
    let scale = (wide / across).min(tall / down).min(1.0);
    let (w, h) = (across * scale, down * scale);
    let x = left * MM + (wide - w) / 2.0;
    let y = (height - 2.5) * MM - tall + (tall - h) / 2.0;
    let s = scale * unit;
    let (l, b, r, t) = (shown.left, shown.bottom, shown.right, shown.top);
    let matrix = match turn {
        Turn::None => [s, 0.0, 0.0, s, x - s * l, y - s * b],
        Turn::Right => [0.0, -s, s, 0.0, x - s * b, y + s * r],
        Turn::Half => [-s, 0.0, 0.0, -s, x + s * r, y + s * t],
        Turn::Left => [0.0, s, -s, 0.0, x + s * t, y - s * l],
    };
    Placed {
        width: width * MM,
        height: height * MM,
        matrix,
        edge: Rect {
            left: x,
            bottom: y,
            right: x + w,
            top: y + h,
        },
        scale,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn through(m: &[f64; 6], x: f64, y: f64) -> (f64, f64) {
        (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
    }

    #[test]
    fn every_turn_puts_the_right_corner_at_the_top_left() {
        let page = Rect::new(10.0, 20.0, 210.0, 320.0);
        // The corner of the unturned page that a reader sees at the top left.
        let cases = [
            (Turn::None, (10.0, 320.0)),
            (Turn::Right, (10.0, 20.0)),
            (Turn::Half, (210.0, 20.0)),
            (Turn::Left, (210.0, 320.0)),
        ];
        for (turn, corner) in cases {
            let placed = place(&page, turn, 1.0);
            let (x, y) = through(&placed.matrix, corner.0, corner.1);
            assert!((x - placed.edge.left).abs() < 1e-6, "{turn:?}");
            assert!((y - placed.edge.top).abs() < 1e-6, "{turn:?}");
        }
    }

    #[test]
    fn a4_stands_at_93_percent_and_small_pages_are_not_enlarged() {
        let a4 = place(&Rect::new(0.0, 0.0, 595.28, 841.89), Turn::None, 1.0);
        assert!((a4.scale - 0.9333).abs() < 0.0002);
        let lying = place(&Rect::new(0.0, 0.0, 841.89, 595.28), Turn::None, 1.0);
        assert!((lying.scale - 0.9057).abs() < 0.0003);
        assert!(lying.width > lying.height);
        let receipt = place(&Rect::new(0.0, 0.0, 200.0, 300.0), Turn::None, 1.0);
        assert!((receipt.scale - 1.0).abs() < f64::EPSILON);
        let plan = place(&Rect::new(0.0, 0.0, 2384.0, 3370.0), Turn::None, 1.0);
        assert!(plan.edge.left >= 5.0 * MM - 1e-6 && plan.edge.bottom > 17.0 * MM);
    }
}
