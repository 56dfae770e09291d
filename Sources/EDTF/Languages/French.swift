extension Language {
    static let french = Language(
        tag: "fr",
        thousands: "\u{202F}",
        beforeChrist: " av. J.-C.",
        months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ],
        monthsWithDay: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ],
        shortMonths: [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc.",
        ],
        seasons: ["printemps", "été", "automne", "hiver"],
        forms: [
            "monthOf": [
                "de janvier", "de février", "de mars", "d’avril", "de mai", "de juin", "de juillet", "d’août",
                "de septembre", "d’octobre", "de novembre", "de décembre",
            ],
            "seasonThe": ["le printemps", "l’été", "l’automne", "l’hiver"],
            "seasonOf": ["du printemps", "de l’été", "de l’automne", "de l’hiver"],
            "seasonTo": ["au printemps", "à l’été", "à l’automne", "à l’hiver"],
        ],
        first: "1er",
        colon: " : ",
        year: "{y}{era}",
        month: "{month} {y}{era}",
        day: "{d} {month} {y}{era}",
        dayOfMonth: "{d} {month}",
        season: "{season} {y}{era}",
        divisions: [
            "premier trimestre {y}{era}", "deuxième trimestre {y}{era}", "troisième trimestre {y}{era}",
            "quatrième trimestre {y}{era}", "premier quadrimestre {y}{era}", "deuxième quadrimestre {y}{era}",
            "troisième quadrimestre {y}{era}", "premier semestre {y}{era}", "second semestre {y}{era}",
        ],
        short: (year: "{y}{era}", month: "{month} {y}{era}", day: "{d} {month} {y}{era}"),
        hemispheres: ["hémisphère nord", "hémisphère sud"],
        time: "{date}, {n}",
        decade: "dans les années {y}",
        between: "entre {a} et {b}",
        estimate: "{y}, estimation entre {a} et {b}",
        unspecified: [
            "year": "année non précisée", "month": "mois non précisé", "day": "jour non précisé",
            "year month": "année et mois non précisés", "year day": "année et jour non précisés",
            "month day": "mois et jour non précisés", "year month day": "année, mois et jour non précisés",
        ],
        dayNumbered: "le {d} du mois",
        unknownDigits: "{n} (X : chiffre inconnu)",
        qualifiers: (approximate: "environ", uncertain: "incertain", both: "incertain et approximatif"),
        shortApproximate: "v. {date}",
        components: ["année", "mois", "jour", "saison"],
        since: EndForms(
            day: "depuis le {date}", month: "depuis {date}", season: "depuis {seasonThe} {y}{era}",
            year: "depuis {date}"),
        until: EndForms(
            day: "jusqu’au {date}", month: "jusqu’en {date}", season: "jusqu’{seasonTo} {y}{era}",
            year: "jusqu’en {date}"),
        from: EndForms(
            day: "du {date}", month: "{monthOf} {y}{era}", season: "{seasonOf} {y}{era}", year: "de {date}"),
        to: EndForms(day: "au {date}", month: "à {date}", season: "{seasonTo} {y}{era}", year: "à {date}"),
        starting: EndForms(
            day: "à partir du {date}", month: "à partir {monthOf} {y}{era}", season: "à partir {seasonOf} {y}{era}",
            year: "à partir de {date}"),
        unknownEnd: "{date}, fin inconnue",
        unknownBeginning: "{date}, début inconnu",
        days: "du {a} au {b} {month} {y}{era}",
        monthsOfYear: "{aMonthOf} à {b} {y}{era}",
        loose: "début : {a} ; fin : {b}",
        openEnd: "ouverte",
        notKnown: "inconnu",
        comma: ", ",
        or: " ou ",
        and: " et ",
        orEarlier: "{date} ou avant",
        orLater: "{date} ou après",
        andEarlier: "{date} et avant",
        andLater: "{date} et après",
        oneOf: "l’une de ces dates : {date}",
        allOf: "toutes ces dates : {date}"
    )
}
