"""Makes the sample material of the invented case of "Mr M".

Every person, practice, number and word in it is invented. Run from anywhere:

    python3 -m venv /tmp/sample && /tmp/sample/bin/pip install pillow==13.0.0 reportlab==5.1.0
    apt-get install --no-install-recommends espeak-ng
    /tmp/sample/bin/python assets/sample/make.py

Chance is seeded and dates are fixed, so the same tools write the same bytes. The fonts are those
that ship with the app.
"""

import array
import io
import random
import subprocess
import tempfile
import wave
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).resolve().parent
FONTS = HERE.parent / "fonts"
SANS, BOLD, SERIF, MONO = (
    str(FONTS / name)
    for name in (
        "SourceSans3-Regular.ttf",
        "SourceSans3-Bold.ttf",
        "SourceSerif4-Regular.ttf",
        "SourceCodePro-Regular.ttf",
    )
)


def font(path, size):
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


LETTER = [
    """14 Netmaker Row
Saltmouth
SM4 2QT

                                                  10 February 2026

The Practice Manager
Harbour Lane Surgery
Saltmouth SM1 1AA


Dear Sir or Madam,

I am writing to complain about two things.

The first is the appointment I was refused on Monday 2 February. I
rang at eight o'clock as I am told to. I was number nineteen in the
queue. When I got through at 8.41 I was told that everything had gone
and to ring again tomorrow. I said that my chest was tight and that I
had not slept. The young man asked me three questions and said that it
did not sound urgent. He did not ask a doctor. I rang again on Tuesday
and it was the same. On Wednesday a doctor rang me back and saw me
within two hours, so there was something after all.

I do not think it is right that the person on the telephone decides
who is ill. If there is a rule that says so I would like to see it.

The second is my prescription. I take amlodipine and I am not meant
to miss it. I put the slip in the box on 26 January. The chemist had
nothing on the 29th, nothing on the 30th, and nothing on 2 February.
I was without it for five days. Nobody told me. When I asked I was
told that it was "in the system". It was not at the chemist.""",
    """I know that I lost my temper on the telephone on 3 February and I
know that I should not have. I was frightened. I have been with the
surgery since 1988 and I have never had to ask for anything twice
until this year.

What I would like is this:

   1.  to be told why nobody who is medically trained spoke to me
       on 2 and 3 February;

   2.  to be told where my prescription was for five days;

   3.  an apology, and to know that it will not happen to the next
       person.

I can be reached by letter at the address above. Please do not ring
me at work.

Yours faithfully,




Mr M


P.S. I have kept the chemist's note and can send a copy.""",
]

SCAN_WIDTH, SCAN_HEIGHT = 1240, 1754  # A4 at 150 dots per inch


def scanned_page(number, words):
    """One page of the letter, as the scanner in the back office makes it."""
    chance = random.Random(100 + number)
    page = Image.new("L", (SCAN_WIDTH, SCAN_HEIGHT), 250)
    typed = font(MONO, 25)
    y = 150
    for line in words.split("\n"):
        x = 125
        for character in line:
            # A worn typewriter: no two letters stand or strike quite alike.
            letter = Image.new("L", (30, 46), 0)
            ImageDraw.Draw(letter).text((5, 4), character, font=typed, fill=255)
            strength = chance.uniform(0.72, 1.0)
            letter = letter.point(lambda value, s=strength: int(value * s))
            at = (int(x) - 5, y - 4 + chance.choice((-1, 0, 0, 0, 1)))
            page.paste(45, at, letter)
            x += 15.05
        y += 37
    pen = ImageDraw.Draw(page)
    if number == 2:
        signature(pen, 150, 900)
        received_stamp(page)
    pen.text((SCAN_WIDTH - 180, SCAN_HEIGHT - 110), f"- {number} -", font=typed, fill=70)

    page = page.rotate((0.9, -0.6)[number - 1], resample=Image.Resampling.BICUBIC, fillcolor=242)
    page = page.filter(ImageFilter.GaussianBlur(0.6))
    shadow = Image.new("L", page.size, 255)
    edge = ImageDraw.Draw(shadow)
    for depth in range(34):
        edge.line((depth, 0, depth, SCAN_HEIGHT), fill=170 + int(depth * 2.5))
    for hole in (560, 1190):
        edge.ellipse((38, hole, 74, hole + 36), fill=188)
    page = ImageChops.multiply(page, shadow.filter(ImageFilter.GaussianBlur(3)))
    # Dust on the glass.
    specks = ImageDraw.Draw(page)
    for _ in range(60):
        x, y = chance.randrange(SCAN_WIDTH), chance.randrange(SCAN_HEIGHT)
        specks.ellipse((x, y, x + chance.choice((1, 1, 2)), y + 1), fill=chance.randrange(90, 180))
    return page


def signature(pen, x, y):
    stroke = [
        (0, 40), (14, -22), (26, 38), (44, -26), (56, 40), (70, 18), (86, 22), (104, 16),
        (120, 24), (150, 6), (176, 30), (196, 8), (228, 20), (262, 14),
    ]
    smooth = []
    for (x0, y0), (x1, y1) in zip(stroke, stroke[1:]):
        for step in range(12):
            part = step / 12
            ease = part * part * (3 - 2 * part)
            smooth.append((x + x0 + (x1 - x0) * part, y + y0 + (y1 - y0) * ease))
    pen.line(smooth, fill=60, width=4, joint="curve")
    pen.line([(x - 8, y + 58), (x + 240, y + 46)], fill=80, width=3)


def received_stamp(page):
    stamp = Image.new("L", (420, 150), 0)
    pen = ImageDraw.Draw(stamp)
    pen.rounded_rectangle((4, 4, 415, 145), 10, outline=190, width=5)
    pen.text((210, 40), "RECEIVED", font=font(BOLD, 40), fill=190, anchor="mm")
    pen.text((210, 82), "12 FEB 2026", font=font(BOLD, 34), fill=190, anchor="mm")
    pen.text((210, 120), "HARBOUR LANE SURGERY", font=font(BOLD, 22), fill=190, anchor="mm")
    stamp = stamp.rotate(-7, expand=True, resample=Image.Resampling.BICUBIC)
    page.paste(70, (690, 1290), stamp)


def letter():
    out = HERE / "letter-from-mr-m.pdf"
    canvas = Canvas(str(out), pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle("Scan")
    canvas.setProducer("Back office scanner")
    for number, words in enumerate(LETTER, start=1):
        jpeg = io.BytesIO()
        scanned_page(number, words).save(jpeg, "JPEG", quality=52, optimize=True)
        jpeg.seek(0)
        canvas.drawImage(ImageReader(jpeg), 0, 0, width=A4[0], height=A4[1])
        canvas.showPage()
    canvas.save()


def door():
    """The front door, drawn: the case's distressing picture."""
    scale = 2
    chance = random.Random(7)
    width, height = 1100 * scale, 825 * scale
    picture = Image.new("RGB", (width, height), "#c9d3d8")
    pen = ImageDraw.Draw(picture)

    def box(x0, y0, x1, y1, fill, outline=None, line=0):
        pen.rectangle(
            (x0 * scale, y0 * scale, x1 * scale, y1 * scale),
            fill=fill, outline=outline, width=line * scale,
        )

    def shape(points, fill):
        pen.polygon([(x * scale, y * scale) for x, y in points], fill=fill)

    def stroke(points, fill, line):
        pen.line([(x * scale, y * scale) for x, y in points], fill=fill, width=int(line * scale), joint="curve")

    # Brick wall.
    box(0, 0, 1100, 640, "#b98a70")
    for row in range(27):
        for column in range(-1, 16):
            x = column * 74 + (37 if row % 2 else 0)
            tint = chance.randrange(-9, 10)
            box(x + 2, row * 24 + 2, x + 72, row * 24 + 22,
                (178 + tint, 118 + tint, 92 + tint))
    # Pavement.
    box(0, 640, 1100, 825, "#a9adad")
    for y in (640, 690, 756):
        stroke([(0, y), (1100, y)], "#8e9392", 2)
    for x0, x1 in ((120, 40), (380, 345), (640, 655), (900, 965)):
        stroke([(x0, 640), (x1, 825)], "#8e9392", 2)

    # Sign over the door.
    box(300, 46, 800, 122, "#14343f")
    pen.text((550 * scale, 84 * scale), "Harbour Lane Surgery", font=font(BOLD, 40 * scale),
             fill="#f4f7f7", anchor="mm")

    # Frame, two leaves of glass with a green rail.
    box(318, 150, 782, 648, "#20463a")
    for left in (336, 556):
        box(left, 168, left + 208, 640, "#2f6a57")
        box(left + 22, 190, left + 186, 430, "#9fbfca")
        box(left + 22, 478, left + 186, 618, "#8fb0bc")
        shape([(left + 30, 200), (left + 90, 200), (left + 30, 330)], "#b9d2da")
    for left in (336, 556):
        handle = left + 190 if left == 336 else left + 10
        box(handle, 400, handle + 8, 500, "#d7dadb")

    # Dark room behind the right leaf, with what is left of its pane.
    hole = [
        (612, 214), (648, 196), (668, 232), (704, 206), (722, 262), (738, 292), (716, 330),
        (734, 372), (700, 404), (672, 388), (650, 424), (622, 392), (586, 410), (598, 352),
        (580, 318), (604, 286), (588, 248),
    ]
    shape(hole, "#26343a")
    centre = (656, 312)
    for x, y in hole:
        away = (centre[0] + (x - centre[0]) * 1.42, centre[1] + (y - centre[1]) * 1.25)
        away = (min(max(away[0], 579), 741), min(max(away[1], 191), 429))
        stroke([(x, y), away], "#eef6f8", 2)
    for first, second in zip(hole, hole[1:] + hole[:1]):
        stroke([first, second], "#f6fbfc", 2.5)
    # A lamp and the corner of the desk inside.
    box(620, 330, 700, 372, "#33454c")
    box(640, 300, 664, 330, "#3d525a")

    # Notice on the left leaf.
    box(392, 232, 490, 330, "#fdfcf7", "#c9c4b4", 1)
    for index, words in enumerate(("Open", "8.00 to 18.30", "Monday", "to Friday")):
        pen.text((441 * scale, (250 + index * 21) * scale), words,
                 font=font(BOLD if index == 0 else SANS, 15 * scale), fill="#22343b", anchor="mm")

    # Glass on the step and the pavement.
    box(300, 640, 800, 662, "#8b8f8e")
    for _ in range(90):
        x, y = chance.gauss(650, 78), 652 + abs(chance.gauss(0, 46))
        size = chance.uniform(4, 17)
        points = [
            (x + size * chance.uniform(-1, 1), y + size * 0.55 * chance.uniform(-1, 1)) for _ in range(3)
        ]
        shape(points, chance.choice(("#dcebf0", "#c3dbe3", "#eef6f8", "#a9c7d1")))

    # A waiting-room chair, tipped on to its back.
    shape([(206, 784), (500, 784), (524, 752), (250, 752)], "#919695")
    for x, y in ((340, 742), (340, 648)):
        stroke([(x, y), (x - 88, y)], "#3b4449", 8)
    shape([(310, 774), (452, 774), (486, 738), (340, 738)], "#3584a8")
    shape([(310, 774), (452, 774), (452, 784), (310, 784)], "#1d516a")
    shape([(310, 774), (340, 738), (340, 636), (310, 672)], "#2b6f8f")
    shape([(310, 774), (310, 672), (300, 672), (300, 774)], "#1d516a")
    shape([(310, 672), (340, 636), (330, 636), (300, 672)], "#4b97b9")
    for x, y in ((302, 768), (302, 680)):
        stroke([(x, y), (x - 92, y)], "#59656a", 9)
    # The wall lamp.
    box(868, 190, 900, 246, "#2b2f30")
    shape([(858, 246), (910, 246), (926, 286), (842, 286)], "#f3e6b3")

    picture = picture.resize((width // scale, height // scale), Image.Resampling.LANCZOS)
    picture.save(HERE / "door.png", optimize=True)


SLOTS = [
    ("08:00", "Dr Pryce", "Telephone", "Booked", "08:00", "T.E."),
    ("08:10", "Dr Pryce", "Telephone", "Booked", "08:01", "T.E."),
    ("08:20", "Dr Pryce", "In person", "Booked", "08:03", "M.K."),
    ("08:30", "Dr Pryce", "In person", "Booked", "08:04", "T.E."),
    ("08:40", "Dr Osei", "Telephone", "Booked", "08:06", "M.K."),
    ("08:50", "Dr Osei", "In person", "Booked", "08:09", "T.E."),
    ("09:00", "Dr Osei", "In person", "Booked", "08:13", "T.E."),
    ("09:10", "Nurse Lacey", "In person", "Booked", "08:15", "M.K."),
    ("09:20", "Nurse Lacey", "In person", "Booked", "08:22", "M.K."),
    ("09:30", "Dr Osei", "Telephone", "Booked", "08:31", "T.E."),
    ("09:40", "Duty doctor", "Emergency", "Held", "08:36", "T.E."),
    ("09:50", "Duty doctor", "Emergency", "Held", "08:36", "T.E."),
]


def screen():
    width, height = 1280, 800
    picture = Image.new("RGB", (width, height), "#eef1f3")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, width, 40), fill="#3a4a57")
    pen.text((20, 20), "Appointments - Harbour Lane Surgery", font=font(BOLD, 19), fill="white", anchor="lm")
    pen.text((width - 20, 20), "T. Ellery, front desk", font=font(SANS, 17), fill="#dbe3e8", anchor="rm")
    pen.rectangle((0, 40, width, 92), fill="#d9e0e5")
    pen.text((20, 66), "Monday 2 February 2026", font=font(BOLD, 22), fill="#1f2b33", anchor="lm")
    pen.text((330, 66), "Morning", font=font(SANS, 19), fill="#1f2b33", anchor="lm")
    pen.rounded_rectangle((1010, 52, 1260, 80), 5, fill="#b3382c")
    pen.text((1135, 66), "No bookable slots left", font=font(BOLD, 17), fill="white", anchor="mm")

    columns = (20, 130, 330, 500, 660, 850, 1010)
    heads = ("Slot", "With", "Kind", "State", "Booked at", "By", "Note")
    for x, head in zip(columns, heads):
        pen.text((x, 116), head, font=font(BOLD, 17), fill="#41515c", anchor="lm")
    pen.line((0, 134, width, 134), fill="#a9b6bf", width=2)
    y = 134
    for index, (slot, who, kind, state, booked, by) in enumerate(SLOTS):
        pen.rectangle((0, y, width, y + 38), fill="#ffffff" if index % 2 else "#f5f8f9")
        note = "for red-flag answers only" if state == "Held" else ""
        for x, words in zip(columns, (slot, who, kind, state, booked, by, note)):
            colour = "#8a5a00" if state == "Held" and x >= 500 else "#24313a"
            pen.text((x, y + 19), words, font=font(SANS, 17), fill=colour, anchor="lm")
        pen.line((0, y + 38, width, y + 38), fill="#dde4e8")
        y += 38
    pen.rectangle((0, y + 22, width, y + 148), fill="#fff8e6", outline="#d9c078")
    pen.text((20, y + 46), "Call queue", font=font(BOLD, 18), fill="#24313a", anchor="lm")
    for index, words in enumerate((
        "08:00  31 callers waiting.  Longest wait at 08:41: 41 minutes.",
        "08:41  Mr M.  Asked the three safety questions.  No red flag recorded.  Told to ring on Tuesday.",
        "08:41  Duty doctor not asked.",
    )):
        pen.text((20, y + 74 + index * 26), words, font=font(MONO, 16), fill="#24313a", anchor="lm")
    picture.quantize(64, dither=Image.Dither.NONE).save(HERE / "appointment-screen.png", optimize=True)


VOICEMAIL = """\
This is a message for the practice manager.
I have been on hold for forty minutes. Forty minutes!
You people are useless. All of you. I hope you lose your jobs.
I still have no tablets. Somebody ring me back today.
"""

HEADER = """\
Voicemail left on the practice's line on Tuesday 3 February 2026 at 08:52.
Written down by Tom Ellery on 3 February 2026. Nothing is left out.

"""


def voicemail():
    with tempfile.TemporaryDirectory() as folder:
        spoken = Path(folder) / "spoken.wav"
        subprocess.run(
            ["espeak-ng", "-v", "en-gb", "-s", "185", "-p", "30", "-w", spoken, VOICEMAIL],
            check=True,
        )
        with wave.open(str(spoken)) as source:
            rate = source.getframerate()
            samples = array.array("h", source.readframes(source.getnframes()))
    # A telephone line carries 8,000 samples a second and hisses.
    chance = random.Random(3)
    step = rate / 8000
    out = array.array("h")
    position = 0.0
    while position < len(samples) - 1:
        start, end = int(position), min(len(samples), int(position + step) + 1)
        mean = sum(samples[start:end]) / max(1, end - start)
        out.append(max(-32000, min(32000, int(mean * 0.8) + chance.randrange(-60, 61))))
        position += step
    with wave.open(str(HERE / "voicemail.wav"), "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(8000)
        target.writeframes(out.tobytes())
    (HERE / "voicemail-words.txt").write_text(HEADER + VOICEMAIL, encoding="utf-8", newline="\r\n")


CALLS = [
    ("Mon 2 Feb", "08:00:07", "In", "41 min 02 s", "2 min 51 s", "T. Ellery",
     "Asked for an appointment. None left. Told to ring tomorrow."),
    ("Tue 3 Feb", "08:00:04", "In", "38 min 40 s", "1 min 12 s", "M. Kaur",
     "Asked for an appointment. None left. Caller shouted; call ended by caller."),
    ("Tue 3 Feb", "08:52:19", "In", "Voicemail", "0 min 12 s", "",
     "Message left on the manager's line. Recording kept."),
    ("Tue 3 Feb", "16:20:45", "Out", "", "0 min 33 s", "T. Ellery",
     "Rang back. No answer. No message left."),
    ("Wed 4 Feb", "08:00:03", "In", "22 min 18 s", "4 min 09 s", "T. Ellery",
     "Asked for an appointment. Passed to the duty doctor after red-flag answer."),
    ("Wed 4 Feb", "09:05:30", "Out", "", "11 min 47 s", "Dr Pryce",
     "Duty doctor's call. Seen in person at 10:40 the same day."),
    ("Thu 5 Feb", "11:14:52", "In", "6 min 20 s", "3 min 38 s", "R. Adeyemi",
     "About the prescription. Found unsigned in the repeat tray; signed the same day."),
]


def telephone_log():
    pdfmetrics.registerFont(TTFont("Sans", SANS))
    pdfmetrics.registerFont(TTFont("Bold", BOLD))
    canvas = Canvas(str(HERE / "telephone-log.pdf"), pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle("Telephone log, 2 to 5 February 2026")
    canvas.setAuthor("Harbour Lane Surgery")
    width, height = A4
    columns = [18, 38, 56, 66, 90, 114]
    heads = ["Day", "Began", "Way", "Waited", "Talked", "Answered by"]

    def head(page):
        canvas.setFont("Bold", 15)
        canvas.drawString(18 * mm, height - 22 * mm, "Telephone log: calls with one number")
        canvas.setFont("Sans", 10)
        canvas.drawString(18 * mm, height - 29 * mm,
                          "Harbour Lane Surgery, Saltmouth. Number ending 0142. 2 to 5 February 2026.")
        canvas.drawString(18 * mm, height - 34.5 * mm,
                          "Printed from the telephone system on 6 February 2026 by R. Adeyemi.")
        canvas.setFont("Bold", 9.5)
        for x, words in zip(columns, heads):
            canvas.drawString(x * mm, height - 46 * mm, words)
        canvas.line(18 * mm, height - 48 * mm, width - 18 * mm, height - 48 * mm)
        canvas.setFont("Sans", 9)
        canvas.drawRightString(width - 18 * mm, 14 * mm, f"Page {page} of 2")

    y = height - 55 * mm
    head(1)
    for index, (*cells, note) in enumerate(CALLS):
        if index == 5:
            canvas.showPage()
            head(2)
            y = height - 55 * mm
        canvas.setFont("Sans", 9.5)
        for x, words in zip(columns, cells):
            canvas.drawString(x * mm, y, words)
        canvas.drawString(38 * mm, y - 5 * mm, note)
        canvas.setLineWidth(0.3)
        canvas.line(18 * mm, y - 9 * mm, width - 18 * mm, y - 9 * mm)
        y -= 16 * mm
    canvas.setFont("Sans", 9.5)
    canvas.drawString(18 * mm, y, "7 calls: 5 in, 2 out. Times are those of the telephone system.")
    canvas.save()


def appointment_log():
    rows = ["date,slot,with,kind,state,booked_at,booked_by"]
    for slot, who, kind, state, booked, by in SLOTS:
        rows.append(f"2026-02-02,{slot},{who},{kind},{state},{booked},{by}")
    rows.append('2026-02-04,10:40,Dr Pryce,In person,Seen,09:17,"Pryce, H."')
    (HERE / "appointment-log.csv").write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\r\n")


EMAIL = """\
Return-Path: <mr.m@example.org>
Received: from mail.example.org (mail.example.org [192.0.2.25])
 by mx.harbourlane.example with ESMTPS id 7Q2x01
 for <manager@harbourlane.example>; Thu, 26 Feb 2026 21:47:09 +0000
From: "Mr M" <mr.m@example.org>
To: "Practice Manager" <manager@harbourlane.example>
Subject: Still nothing
Date: Thu, 26 Feb 2026 21:47:02 +0000
Message-ID: <20260226214702.5521@example.org>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

To whoever reads these,

It is two weeks since you had my letter. You said "within six months".
Six months! I could be dead in six months and I daresay that would
suit you.

I came to the surgery today and I was told to sit down and wait like
a child. Your Mr Ellery smirked at me. I did not throw the chair at
anybody. It went over when I got up.

I want an answer from Dr Pryce herself and not another "thank you for
your patience".

Mr M

Sent from my phone – please excuse  typos
"""


def email():
    (HERE / "email-from-mr-m.eml").write_text(EMAIL, encoding="utf-8", newline="\r\n")


if __name__ == "__main__":
    letter()
    door()
    screen()
    voicemail()
    telephone_log()
    appointment_log()
    email()
    for made in sorted(HERE.iterdir()):
        print(f"{made.stat().st_size:8,}  {made.name}")
