extension Language {
    /// Gregorian months as they are written in Iran.
    static let persian = Language.persian(
        tag: "fa",
        months: [
            "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
        ])

    /// Gregorian months as they are written in Afghanistan.
    static let dari = Language.persian(
        tag: "fa-AF",
        months: [
            "جنوری", "فبروری", "مارچ", "اپریل", "می", "جون", "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر",
        ])

    private static func persian(tag: String, months: [String]) -> Language {
        Language(
            tag: tag,
            digits: "۰۱۲۳۴۵۶۷۸۹",
            thousands: "٬",
            beforeChrist: " پیش از میلاد",
            months: months,
            monthsWithDay: months,
            shortMonths: months,
            seasons: ["بهار", "تابستان", tag == "fa-AF" ? "خزان" : "پاییز", "زمستان"],
            semicolon: "؛ ",
            questionMark: "؟",
            year: "{y}{era}",
            month: "{month} {y}{era}",
            day: "{d} {month} {y}{era}",
            dayOfMonth: "{d} {month}",
            season: "{season} {y}{era}",
            divisions: [
                "سه‌ماههٔ اول {y}{era}", "سه‌ماههٔ دوم {y}{era}", "سه‌ماههٔ سوم {y}{era}", "سه‌ماههٔ چهارم {y}{era}",
                "چهارماههٔ اول {y}{era}", "چهارماههٔ دوم {y}{era}", "چهارماههٔ سوم {y}{era}", "نیمهٔ اول {y}{era}",
                "نیمهٔ دوم {y}{era}",
            ],
            short: (year: "{y}{era}", month: "{month} {y}{era}", day: "{d} {month} {y}{era}"),
            hemispheres: ["نیم‌کرهٔ شمالی", "نیم‌کرهٔ جنوبی"],
            time: "{date}، ساعت {n}{zone}",
            decade: "در دههٔ {y}",
            between: "بین {a} و {b}{era}",
            estimate: "{y}، برآوردی بین {a} و {b}{era}",
            unspecified: [
                "year": "سال نامشخص", "month": "ماه نامشخص", "day": "روز نامشخص", "year month": "سال و ماه نامشخص",
                "year day": "سال و روز نامشخص", "month day": "ماه و روز نامشخص",
                "year month day": "سال، ماه و روز نامشخص",
            ],
            dayNumbered: "روز {d} ماه",
            unknownDigits: "{n} (X: رقم نامعلوم)",
            qualifiers: (approximate: "تقریبی", uncertain: "نامطمئن", both: "نامطمئن و تقریبی"),
            shortApproximate: "حدود {date}",
            components: ["سال", "ماه", "روز", "فصل"],
            since: EndForms("از {date} به بعد"),
            until: EndForms("تا {date}"),
            from: EndForms("از {date}"),
            to: EndForms("تا {date}"),
            starting: EndForms("از {date}"),
            unknownEnd: "{date}، پایان نامعلوم",
            unknownBeginning: "{date}، آغاز نامعلوم",
            days: "از {a} تا {b} {month} {y}{era}",
            monthsOfYear: "از {a} تا {b} {y}{era}",
            loose: "آغاز: {a}؛ پایان: {b}",
            openEnd: "باز",
            notKnown: "نامعلوم",
            comma: "، ",
            or: " یا ",
            and: " و ",
            orEarlier: "{date} یا پیش از آن",
            orLater: "{date} یا پس از آن",
            andEarlier: "{date} و پیش از آن",
            andLater: "{date} و پس از آن",
            oneOf: "یکی از این‌ها: {date}",
            allOf: "همهٔ این‌ها: {date}"
        )
    }
}
