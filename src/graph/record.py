"""What tables and documents must agree on, known without either: who reads documents need not load the tables."""

LONGEST_TITLE = 255  # characters of a document's title; what an index can hold has an end

# Who is treated by one of these has something that these labels cover (domain.md 3.14, 5 F 44): it is their own specialty
# (4.7, note 14).
SPECIALTY_LABELS = {
    "PSYCHIATRY": ("MENTAL", "SUBSTANCE"),
    "PSYCHOTHERAPY": ("MENTAL",),
    "NARCOLOGY": ("SUBSTANCE", "MENTAL"),
    "INFECTIOUS_DISEASES": ("HIV",),
    "DERMATOVENEROLOGY": ("STI",),
    "GYNAECOLOGY": ("REPRODUCTIVE",),
    "OBSTETRICS": ("REPRODUCTIVE",),
    "GENETICS": ("GENETIC",),
}

# How a person is reminded who has said nothing of it: channel, beginning and end of the quiet hours in Moscow, language.
REMINDED_BY = ("PUSH", "22:00", "08:00", "RU")
SENDER = "urn:passport:sender"  # begins the source of what somebody has sent; behind it stands who
OWN_ACCOUNT_FROM = 15  # years; domain.md 3.9
EMANCIPATED_FROM = 16  # years; by a document of a court or of a guardianship body (domain.md 3.9)
TEEN = "TEEN"  # the label of what a teenager keeps to themselves; it hides nothing from who gives care (domain.md 3.9)
ADULT = 18  # years; nobody represents who has completed them (domain.md 5 F 43)
