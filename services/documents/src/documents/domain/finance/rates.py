"""The exchange rates the product starts with; an administrator adds newer tables."""

from datetime import date
from decimal import Decimal

from documents.domain.finance.currency import ExchangeRates, RateTable

# Close to the central bank reference rates of that day, for one euro.
_PER_EURO = """
    USD 1.1720  JPY 169.17  GBP 0.8555  AUD 1.7948  CAD 1.6027  CHF 0.9347  NZD 1.9340  SEK 11.1465
    NOK 11.8345 DKK 7.4609  PLN 4.2423  CZK 24.746  HUF 399.80  RON 5.0785  BGN 1.9558  ISK 142.00
    TRY 46.568  INR 100.56  CNY 8.3970  HKD 9.2001  SGD 1.4941  KRW 1588.2  THB 38.125  IDR 19021
    MYR 4.9365  PHP 66.130  ILS 3.9500  BRL 6.4384  MXN 22.090  ZAR 20.841  AED 4.3042  SAR 4.3950
    TWD 34.230  VND 30580   CLP 1093.0  COP 4790.0  PEN 4.1530  EGP 58.100  NGN 1806.0  KES 151.50
    PKR 332.50  LKR 351.70  BDT 143.80  UAH 48.800
"""
_LISTED = _PER_EURO.split()

STATIC_RATES = ExchangeRates.of(
    [
        RateTable(
            on=date(2025, 6, 30),
            base="EUR",
            rates=dict(zip(_LISTED[::2], map(Decimal, _LISTED[1::2]), strict=True)),
        )
    ]
)
