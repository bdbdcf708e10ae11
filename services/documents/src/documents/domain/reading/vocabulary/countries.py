"""Words that only the papers of one country print: its name, towns, taxes and authorities."""

_WORDS = {
    "AED": "dubai sharjah ajman",
    "ARS": "argentina cuit cuil cbu iibb afip",
    "BDT": "bangladesh dhaka chattogram chittagong sylhet mushak bkash",
    "BRL": "brasil nfce danfe cupom fgts irrf",
    "CLP": "santiago valparaíso providencia sii",
    "COP": "colombia bogotá bogota medellín medellin barranquilla dian",
    "EGP": "egypt cairo giza",
    "GHS": "ghana accra kumasi ssnit getfund nhil cedis cedi",
    "IDR": "indonesia jakarta surabaya bandung npwp rupiah",
    "KES": "kenya nairobi mombasa kisumu nakuru mpesa nhif shif etims kra",
    "LKR": "lanka colombo kandy",
    "MAD": "maroc morocco casablanca rabat marrakech tanger cnss",
    "MXN": "méxico cdmx rfc clabe spei cfdi curp imss guadalajara monterrey",
    "MYR": "malaysia selangor penang johor lhdn ringgit",
    "NGN": "nigeria lagos abuja ikeja naira nuban ibadan nhf nsitf",
    "NPR": "nepal kathmandu lalitpur pokhara bhaktapur miti",
    "PEN": "perú igv sunat essalud onp",
    "PHP": "philippines philippine quezon makati manila cebu philhealth ibig vatable",
    "PKR": "pakistan karachi lahore islamabad rawalpindi faisalabad cnic eobi strn ntn",
    "SAR": "saudi riyadh jeddah dammam gosi",
    "THB": "thailand bangkok baht",
    "TWD": "taiwan taipei",
    "UYU": "uruguay montevideo uruguayos",
    "VND": "vietnam hanoi vnđ",
}
COUNTRIES = {word: code for code, words in _WORDS.items() for word in words.split()}
