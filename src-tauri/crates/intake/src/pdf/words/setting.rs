use std::rc::Rc;

use lopdf::Object;
use lopdf::content::Operation;

use super::font::Font;
use crate::words::Gathered;

/// A step along the line wider than this, in the height of the letters, is a space.
const SPACE: f32 = 0.15;

/// A step back along the line further than this begins a new word.
const BACK: f32 = -0.5;

/// A step across the line further than this begins a new word; marks and small raised figures
/// stand closer.
const ACROSS: f32 = 0.4;

/// What stays of the pen from one text to the next: the font and how it is set.
#[derive(Clone)]
pub(super) struct State {
    pub(super) font: Option<Rc<Font>>,
    size: f32,
    between_letters: f32,
    between_words: f32,
    stretched: f32,
    leading: f32,
}

impl Default for State {
    fn default() -> Self {
        Self {
            font: None,
            size: 0.0,
            between_letters: 0.0,
            between_words: 0.0,
            stretched: 1.0,
            leading: 0.0,
        }
    }
}

/// Where letters are set: two directions and a place.
#[derive(Clone, Copy)]
struct Place {
    along: (f32, f32),
    up: (f32, f32),
    at: (f32, f32),
}

const ORIGIN: Place = Place {
    along: (1.0, 0.0),
    up: (0.0, 1.0),
    at: (0.0, 0.0),
};

impl Place {
    fn moved(self, x: f32, y: f32) -> Self {
        Self {
            at: (
                self.at.0 + x * self.along.0 + y * self.up.0,
                self.at.1 + x * self.along.1 + y * self.up.1,
            ),
            ..self
        }
    }
}

/// Follows the steps that set letters, and tells from where they stand which belong together.
pub(super) struct Setting {
    pub(super) state: State,
    line: Place,
    pen: Place,
    /// Where the last letter ended.
    ended: Option<(f32, f32)>,
}

impl Setting {
    pub(super) fn with(state: State) -> Self {
        Self {
            state,
            line: ORIGIN,
            pen: ORIGIN,
            ended: None,
        }
    }

    /// Follows one step.
    pub(super) fn follow(&mut self, operation: &Operation, gathered: &mut Gathered) {
        let operands = operation.operands.as_slice();
        let number = |index: usize| operands.get(index).and_then(|value| value.as_float().ok());
        match operation.operator.as_str() {
            "BT" | "ET" => {
                self.line = ORIGIN;
                self.pen = ORIGIN;
                self.ended = None;
                gathered.end_word();
            }
            "Tf" => self.state.size = number(1).unwrap_or(0.0),
            "Tc" => self.state.between_letters = number(0).unwrap_or(0.0),
            "Tw" => self.state.between_words = number(0).unwrap_or(0.0),
            "Tz" => self.state.stretched = number(0).unwrap_or(100.0) / 100.0,
            "TL" => self.state.leading = number(0).unwrap_or(0.0),
            "Td" => self.next_line(number(0).unwrap_or(0.0), number(1).unwrap_or(0.0)),
            "TD" => {
                let down = number(1).unwrap_or(0.0);
                self.state.leading = -down;
                self.next_line(number(0).unwrap_or(0.0), down);
            }
            "T*" => self.next_line(0.0, -self.state.leading),
            "Tm" => {
                if let (Some(a), Some(b), Some(c), Some(d), Some(e), Some(f)) = (
                    number(0),
                    number(1),
                    number(2),
                    number(3),
                    number(4),
                    number(5),
                ) {
                    self.line = Place {
                        along: (a, b),
                        up: (c, d),
                        at: (e, f),
                    };
                    self.pen = self.line;
                }
            }
            "Tj" => self.show(operands.first(), gathered),
            "'" => {
                self.next_line(0.0, -self.state.leading);
                self.show(operands.first(), gathered);
            }
            "\"" => {
                self.state.between_words = number(0).unwrap_or(0.0);
                self.state.between_letters = number(1).unwrap_or(0.0);
                self.next_line(0.0, -self.state.leading);
                self.show(operands.get(2), gathered);
            }
            "TJ" => {
                let pieces = operands.first().and_then(|pieces| pieces.as_array().ok());
                for piece in pieces.into_iter().flatten() {
                    match piece.as_float() {
                        Ok(back) => {
                            let step = -back / 1000.0 * self.state.size * self.state.stretched;
                            self.pen = self.pen.moved(step, 0.0);
                        }
                        Err(_) => self.show(Some(piece), gathered),
                    }
                }
            }
            _ => {}
        }
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.line = self.line.moved(x, y);
        self.pen = self.line;
    }

    fn show(&mut self, string: Option<&Object>, gathered: &mut Gathered) {
        let (Some(Ok(bytes)), Some(font)) = (string.map(Object::as_str), self.state.font.clone())
        else {
            return;
        };
        if bytes.is_empty() {
            return;
        }
        if self.begins_a_word() {
            gathered.end_word();
        }
        for code in font.codes(bytes) {
            if gathered.is_full() {
                return;
            }
            font.characters(code, &mut |character| gathered.push(character));
            let mut step = font.width(code) / 1000.0 * self.state.size + self.state.between_letters;
            if font.is_space(code) {
                step += self.state.between_words;
            }
            self.pen = self.pen.moved(step * self.state.stretched, 0.0);
        }
        self.ended = Some(self.pen.at);
    }

    /// Whether what is set next stands apart from what was set last.
    fn begins_a_word(&self) -> bool {
        let Some(ended) = self.ended else {
            return true;
        };
        let (x, y) = self.pen.along;
        let length = x.hypot(y);
        let height = length * self.state.size.abs();
        let along = |(dx, dy): (f32, f32)| (dx * x + dy * y) / length / height;
        let across = |(dx, dy): (f32, f32)| (dy * x - dx * y) / length / height;
        let step = (self.pen.at.0 - ended.0, self.pen.at.1 - ended.1);
        let forward = along(step) * self.state.size.signum() * self.state.stretched.signum();
        // A place that is no number is nowhere near.
        !((BACK..=SPACE).contains(&forward) && across(step).abs() <= ACROSS)
    }
}
