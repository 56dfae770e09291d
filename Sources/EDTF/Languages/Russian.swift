extension Language {
    static let russian = Language(
        tag: "ru",
        thousands: "\u{A0}",
        beforeChrist: " до н. э.",
        months: [
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
            "декабрь",
        ],
        monthsWithDay: [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
            "декабря",
        ],
        shortMonths: [
            "янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек.",
        ],
        seasons: ["весна", "лето", "осень", "зима"],
        forms: [
            "monthOf": [
                "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
                "ноября", "декабря",
            ],
            "shortMonthWithDay": [
                "янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек.",
            ],
            "seasonOf": ["весны", "лета", "осени", "зимы"],
            "seasonTo": ["весну", "лето", "осень", "зиму"],
        ],
        year: "{y} год{era}",
        month: "{month} {y} года{era}",
        day: "{d} {month} {y} года{era}",
        dayOfMonth: "{d} {month}",
        season: "{season} {y} года{era}",
        divisions: [
            "первый квартал {y} года{era}", "второй квартал {y} года{era}", "третий квартал {y} года{era}",
            "четвёртый квартал {y} года{era}", "первая треть {y} года{era}", "вторая треть {y} года{era}",
            "последняя треть {y} года{era}", "первое полугодие {y} года{era}", "второе полугодие {y} года{era}",
        ],
        short: (year: "{y}{era}", month: "{month} {y}{era}", day: "{d} {shortMonthWithDay} {y}{era}"),
        hemispheres: ["северное полушарие", "южное полушарие"],
        time: "{date}, {n}{zone}",
        decade: "в {y}-х годах",
        between: "между {a} и {b} годами{era}",
        estimate: "{y} год, оценка между {a} и {b} годами{era}",
        unspecified: [
            "year": "год не указан", "month": "месяц не указан", "day": "день не указан",
            "year month": "год и месяц не указаны", "year day": "год и день не указаны",
            "month day": "месяц и день не указаны", "year month day": "год, месяц и день не указаны",
        ],
        dayNumbered: "{d}-е число",
        unknownDigits: "{n} (X — неизвестная цифра)",
        qualifiers: (
            approximate: "приблизительно", uncertain: "предположительно", both: "предположительно и приблизительно"
        ),
        shortApproximate: "{date} (прибл.)",
        components: ["год", "месяц", "день", "время года"],
        since: EndForms(
            day: "с {date}", month: "с {monthOf} {y} года{era}", season: "с {seasonOf} {y} года{era}",
            year: "с {y} года{era}"),
        until: EndForms(
            day: "по {date}", month: "по {date}", season: "по {seasonTo} {y} года{era}", year: "по {date}"),
        from: EndForms(
            day: "с {date}", month: "с {monthOf} {y} года{era}", season: "с {seasonOf} {y} года{era}",
            year: "с {y}{era}"),
        to: EndForms(
            day: "по {date}", month: "по {date}", season: "по {seasonTo} {y} года{era}", year: "по {date}"),
        starting: EndForms(
            day: "с {date}", month: "с {monthOf} {y} года{era}", season: "с {seasonOf} {y} года{era}",
            year: "с {y} года{era}"),
        unknownEnd: "{date}, конец неизвестен",
        unknownBeginning: "{date}, начало неизвестно",
        days: "с {a} по {b} {month} {y} года{era}",
        monthsOfYear: "с {aMonthOf} по {b} {y} года{era}",
        loose: "начало: {a}; конец: {b}",
        openEnd: "без ограничения",
        notKnown: "неизвестно",
        comma: ", ",
        or: " или ",
        and: " и ",
        orEarlier: "{date} или раньше",
        orLater: "{date} или позже",
        andEarlier: "{date} и раньше",
        andLater: "{date} и позже",
        oneOf: "одно из: {date}",
        allOf: "все: {date}"
    )
}
