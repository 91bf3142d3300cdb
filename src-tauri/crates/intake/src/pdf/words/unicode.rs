use std::collections::BTreeMap;

/// The most entries that are read of one table.
const MOST: usize = 70_000;

/// The longest text that one code may stand for, in bytes of UTF-16.
const LONGEST: usize = 32;

/// Which characters the codes of a font stand for, as the font's own table says. Ranges stay
/// ranges, so that a table costs what it weighs and not what it claims.
pub(super) struct ToUnicode {
    /// By the first code of a range: its last code, and what the first one stands for.
    ranges: BTreeMap<u32, (u32, Vec<u16>)>,
}

impl ToUnicode {
    /// Reads a table. What does not read in it is passed over.
    pub(super) fn read(table: &[u8]) -> Self {
        let mut ranges = BTreeMap::new();
        let mut tokens = Tokens { rest: table };
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(b"beginbfchar") => {
                    while let Some(Token::Code(code)) = tokens.next()
                        && let Some(Token::Code(text)) = tokens.next()
                    {
                        enter(&mut ranges, &code, &code, &text);
                    }
                }
                Token::Word(b"beginbfrange") => {
                    while let Some(Token::Code(first)) = tokens.next()
                        && let Some(Token::Code(last)) = tokens.next()
                    {
                        match tokens.next() {
                            Some(Token::Code(text)) => enter(&mut ranges, &first, &last, &text),
                            Some(Token::Word(b"[")) => list(&mut ranges, &first, &mut tokens),
                            _ => break,
                        }
                    }
                }
                _ => {}
            }
        }
        Self { ranges }
    }

    /// Gives the characters of a code to `found`; `false` where the table does not know it.
    pub(super) fn characters(&self, code: u32, found: &mut dyn FnMut(char)) -> bool {
        let Some((first, (last, text))) = self.ranges.range(..=code).next_back() else {
            return false;
        };
        let Some((end, before)) = text.split_last().filter(|_| code <= *last) else {
            return false;
        };
        // Only the low half counts on; whoever writes more gets what they wrote.
        let [_, _, high, low] = (code - first).to_be_bytes();
        let end = end.wrapping_add(u16::from_be_bytes([high, low]));
        let units = before.iter().copied().chain([end]);
        for character in char::decode_utf16(units) {
            found(character.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        true
    }
}

type Ranges = BTreeMap<u32, (u32, Vec<u16>)>;

fn enter(ranges: &mut Ranges, first: &[u8], last: &[u8], text: &[u8]) {
    let (Some(first), Some(last)) = (number(first), number(last)) else {
        return;
    };
    if ranges.len() < MOST && (1..=LONGEST).contains(&text.len()) {
        let units = match text {
            [single] => vec![u16::from(*single)],
            text => text
                .as_chunks::<2>()
                .0
                .iter()
                .map(|pair| u16::from_be_bytes(*pair))
                .collect(),
        };
        ranges.insert(first, (last, units));
    }
}

/// Each code of a range with a text of its own, up to the closing bracket.
fn list(ranges: &mut Ranges, first: &[u8], tokens: &mut Tokens<'_>) {
    let mut code = number(first);
    while let Some(Token::Code(text)) = tokens.next() {
        if let Some(at) = code {
            let bytes = at.to_be_bytes();
            enter(ranges, &bytes, &bytes, &text);
            code = at.checked_add(1);
        }
    }
}

/// A code of one to four bytes.
fn number(code: &[u8]) -> Option<u32> {
    (1..=4).contains(&code.len()).then(|| {
        code.iter()
            .fold(0, |number, byte| number << 8 | u32::from(*byte))
    })
}

enum Token<'a> {
    /// What stands in hexadecimal between angle brackets.
    Code(Vec<u8>),
    /// Anything else: a word, a name, a number, a bracket.
    Word(&'a [u8]),
}

struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            self.rest = self.rest.trim_ascii_start();
            let (first, after) = self.rest.split_first()?;
            match first {
                b'%' => {
                    let end = after.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                    self.rest = after.get(end?..)?;
                }
                b'<' if after.first() != Some(&b'<') => {
                    let end = after.iter().position(|byte| *byte == b'>')?;
                    let inside = after.get(..end)?;
                    self.rest = after.get(end + 1..)?;
                    return Some(Token::Code(from_hexadecimal(inside)));
                }
                _ => {
                    let divides = |byte: &u8| {
                        byte.is_ascii_whitespace()
                            || matches!(byte, b'<' | b'[' | b']' | b'/' | b'%')
                    };
                    let length = 1 + after.iter().position(divides).unwrap_or(after.len());
                    let length = if matches!(first, b'[' | b']' | b'<') {
                        1
                    } else {
                        length
                    };
                    let (word, rest) = self.rest.split_at_checked(length)?;
                    self.rest = rest;
                    return Some(Token::Word(word));
                }
            }
        }
    }
}

fn from_hexadecimal(inside: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = inside
        .iter()
        .filter_map(|byte| u8::try_from(char::from(*byte).to_digit(16)?).ok())
        .collect();
    digits
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => high << 4 | low,
            [alone] => alone << 4,
            _ => 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn characters(table: &ToUnicode, code: u32) -> Option<String> {
        let mut found = String::new();
        table
            .characters(code, &mut |character| found.push(character))
            .then_some(found)
    }

    #[test]
    fn a_table_is_read_with_its_ranges_and_lists() {
        let table = ToUnicode::read(
            b"/CIDInit /ProcSet findresource begin % <99>\n<< /Registry (Adobe) >> def\n\
              1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
              2 beginbfchar <0003> <0020> <0004><00660069>\nendbfchar\n\
              3 beginbfrange\n<0010> <0012> <0041>\n<0020> <0022> [<0078> <0079>\n<007A>]\n\
              <0030> <0031> <D83DDE00>\nendbfrange\n1 beginbfchar <0040> <00E9> endbfchar",
        );
        for (code, expected) in [
            (3, Some(" ")),
            (4, Some("fi")),
            (5, None),
            (0x10, Some("A")),
            (0x12, Some("C")),
            (0x13, None),
            (0x21, Some("y")),
            (0x22, Some("z")),
            (0x23, None),
            (0x31, Some("😁")),
            (0x40, Some("é")),
            (0, None),
        ] {
            assert_eq!(characters(&table, code).as_deref(), expected, "{code:#x}");
        }
    }

    #[test]
    fn a_table_costs_what_it_weighs() {
        let table = ToUnicode::read(
            b"beginbfrange <00000000> <FFFFFFFF> <0041> <00> <FFFFFFFF> [ endbfrange",
        );
        assert_eq!(table.ranges.len(), 1);
        let many = "beginbfchar ".to_owned()
            + &(0..100_000).fold(String::new(), |mut all, code| {
                all.push_str(&format!("<{code:08X}> <0041> "));
                all
            });
        assert_eq!(ToUnicode::read(many.as_bytes()).ranges.len(), MOST);
    }

    #[test]
    fn broken_tables_are_read_as_far_as_they_go() {
        for table in [
            b"".as_slice(),
            b"beginbfchar",
            b"beginbfchar <",
            b"beginbfchar <41",
            b"beginbfrange <41> <42> [",
            b"beginbfrange <41> <42> [ <>",
            b"beginbfrange <> <> <>",
            b"beginbfchar <4142434445> <41>",
            b"%",
        ] {
            assert_eq!(ToUnicode::read(table).ranges.len(), 0, "{table:?}");
        }
    }
}
