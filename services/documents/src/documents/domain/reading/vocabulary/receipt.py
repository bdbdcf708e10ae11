"""Words of receipts and invoices."""

from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.vocabulary.further_tongues import (
    RECEIPT_DATES_FURTHER,
    RECEIPT_FIGURES_FURTHER,
)
from documents.domain.reading.vocabulary.worldwide_receipts import (
    NOT_A_MERCHANT_WORLD,
    RECEIPT_DATES_WORLD,
    RECEIPT_FIGURES_WORLD,
)

RECEIPT_FIGURES = Lexicon(
    {
        "grand": "grand total|you paid|total de votre facture|montant de votre facture|total for this invoice|total of this invoice|total charges this bill|total t t c|montant t t c|total refund|total due|amount due|balance due|total amount due|invoice total|total to pay|amount payable|total payable|total amount|order total|total paid|amount paid|total incl vat|total inc vat|total including vat|"
        "total incl gst|total inc gst|total including gst|total incl tax|total including tax|total charged|total sale|purchase total|total price|total invoice|total for this order|"
        "gesamtbetrag|endbetrag|rechnungsbetrag|zu zahlen|zahlbetrag|gesamtsumme|bruttobetrag|gesamtpreis|gesamt brutto|endsumme|rechnungssumme|summe brutto|gesamtbetrag brutto|zu bezahlen|gesamtbetrag eur|rechnungsendbetrag|bruttosumme|summe eur|"
        "total ttc|montant ttc|net a payer|total a payer|montant total|a payer|montant du|total general|montant total ttc|montant a payer|total facture|net a payer ttc|"
        "te betalen|totaal te betalen|totaalbedrag|totaal incl btw|totaal inclusief btw|eindtotaal|te voldoen|totaal incl|factuurbedrag|totaal te voldoen|"
        "importe total|total a pagar|total factura|total importe|a pagar|total con iva|total iva incluido|total ticket|total con impuestos|"
        "totale complessivo|totale fattura|totale da pagare|totale documento|importo totale|da pagare|totale a pagare|netto a pagare|importo pagato|totale euro|"
        "valor total|total geral|total do documento|total a liquidar|valor a pagar|"
        "att betala|totalt att betala|summa att betala|belopp att betala|at betale|i alt at betale|til betaling|total inkl moms|totalt inkl moms|total inkl mva|a betale|sum inkl mva|belob i alt|totalbelopp|"
        "do zaplaty|suma pln|razem do zaplaty|kwota do zaplaty|razem brutto|k uhrade|celkem k uhrade|celkem|yhteensa|maksettava|fizetendo|vegosszeg|genel toplam|total de plata|za placilo|ukupno",
        "total": "total|fahrpreis|total fare|totals|totaal|totale|summe|gesamt|summa|suma|sum|totalt|razem|i alt|toplam|osszesen|betrag|total eur|totaal eur|summe total|somme|total ht ttc|charge|amount|balance to pay|order total|total usd|total gbp|total aud|total chf|total cad|total nzd|total sgd",
        "subtotal": "item s subtotal|total h t|montant h t|total charges before vat|subtotal|sub total|sub-total|net total|total net|total excl vat|total ex vat|total excluding vat|total excl gst|total ex gst|net amount|total before tax|merchandise subtotal|taxable subtotal|taxable total|non taxable subtotal|items subtotal|total excl|amount before tax|taxable amount|"
        "item subtotal|items total|goods total|zwischensumme|nettobetrag|summe netto|gesamt netto|netto|nettosumme|warenwert|netto gesamt|total netto|"
        "sous total|total ht|montant ht|total hors taxe|total hors taxes|base ht|total ht net|subtotaal|exclusief btw|totaal excl btw|totaal exclusief btw|excl btw|totaal excl|netto bedrag|"
        "base imponible|importe neto|subtotale|imponibile|totale imponibile|totale netto|total iliquido|delsumma|delsum|subtotalt|netto belopp|summa exkl moms|total ekskl moms|total eks moms|sum eks mva|"
        "wartosc netto|razem netto|mezisoucet|zaklad dane|veroton|valisumma|ara toplam|suma netto",
        "tax": "tax|inc vat|inc gst|inc tax|sales tax|total tax|tax total|vat|vat total|total vat|vat amount|gst|total gst|gst amount|hst|estimated tax|tax amount|incl vat|vat included|includes vat|including vat|"
        "total includes gst of|total includes gst|gst included|gst included in total|includes gst|incl gst|included gst|gst incl|of which vat|tax included|taxes|total taxes|estimated tax to be collected|vat @|"
        "mwst|ust|umsatzsteuer|mehrwertsteuer|mwst betrag|davon mwst|darin enthaltene mwst|darin enthalten mwst|darin mwst|hierin enthaltene mwst|darin enthaltene ust|inkl mwst|enthaltene mwst|zzgl mwst|zzgl ust|inkl ust|steuer|enthalt mwst|incl mwst|mwst inkl|zzgl umsatzsteuer|steuerbetrag|enthaltene umsatzsteuer|gesamt mwst|"
        "tva|total tva|montant tva|dont tva|tva incluse|montant de la tva|btw|totaal btw|btw bedrag|waarvan btw|inclusief btw|incl btw|btw hoog|btw laag|totaal btw bedrag|"
        "iva|total iva|cuota iva|iva incluido|importe iva|cuota|di cui iva|totale iva|imposta|iva inclusa|importo iva|valor iva|total de iva|di cui imposta|"
        "moms|varav moms|heraf moms|herav moms|mva|herav mva|total moms|moms belopp|moms i alt|momsbelopp|heraf udgor moms|moms udgor|"
        "ptu|suma ptu|podatek|podatek vat|kwota vat|w tym vat|razem vat|dph|dph celkem|alv|alv yhteensa|sis alv|kdv|toplam kdv|topkdv|afa|ddv|pdv|gst hst",
        "tip": "tip|gratuity|service charge|tip amount|trinkgeld|pourboire|fooi|propina|mancia|gorjeta|dricks|drikkepenge|tips|driks|service|auto gratuity|service fee|bediening",
        "discount": "discount|discounts|coupon|coupons|savings|you saved|promotion|promo|voucher|rabatt|rabat|nachlass|gutschein|remise|reduction|ristourne|avoir|korting|descuento|dto|sconto|desconto|loyalty|"
        "member discount|rabatter|znizka|opust|sleva|alennus|bonus|less|deduction|gift card|actie|uw voordeel|bonuskorting|indirim|total savings|coupon savings|instant savings",
        "shipping": "shipping|shipping and handling|shipping handling|delivery|delivery fee|delivery charge|postage|postage and packing|versand|versandkosten|porto|lieferung|liefergebuhr|frais de port|livraison|frais de livraison|verzendkosten|"
        "bezorgkosten|gastos de envio|envio|spedizione|spese di spedizione|portes|frakt|fragt|leveringsomkostninger|dostawa|koszt dostawy|doprava|toimituskulut|handling|booking fee|bottle deposit|surcharge|card surcharge|credit card surcharge|sunday surcharge|weekend surcharge|public holiday surcharge|payment surcharge|holiday surcharge|zuschlag|nachtzuschlag|toeslag|supplemento|suplemento|tillagg|tillegg|tillaeg",
        "payment": "cash|change|change due|card|visa|mastercard|amex|american express|debit|credit|tendered|cash tendered|amount tendered|eftpos|paid|payment|balance|maestro|girocard|ec cash|ec karte|paypal|payment received|"
        "geg|gegeben|bar|ruckgeld|ruckgeld bar|zuruck|wechselgeld|kartenzahlung|karte|kreditkarte|bargeld|bezahlt|girokarte|especes|rendu|rendu monnaie|carte|carte bancaire|cb|monnaie|regle|paye|reglement|contant|wisselgeld|pin|pinnen|betaald|"
        "bankpas|terug|ideal|rembours|efectivo|cambio|tarjeta|entregado|entrega|pagado|devuelto|contanti|contante|resto|carta|pagamento|pagamento contante|pagamento elettronico|bancomat|numerario|troco|multibanco|cartao|dinheiro|"
        "kontant|vaxel|tilbage|byttepenge|kort|bankkort|betalt|betalkort|dankort|mottaget|mobilepay|swish|vipps|gotowka|reszta|karta|karta platnicza|zaplacono|hotovost|vraceno|kortti|kateinen|takaisin|nakit|para ustu|"
        "suggested tip|suggested gratuity|tip suggestions|tip guide|amount received|points|loyalty points|auth|approval|account|ronding|"
        "balance remaining|gift card balance|punkte|punktestand|betaling|afschrijvingskosten|deposit paid|less paid|previous payment|total savings|due date|you saved|"
        "refund to|refunded to|already paid|paid to date|less deposit|deposit received|bereits gezahlt|bereits bezahlt|deja paye|deja regle|gia pagato|ya pagado|reeds betaald|al betaald|your balance|previous balance|opening balance|balance forward|balance brought forward|balance b f|balance before|balance on your last bill|amount of last bill|last bill|previous bill|solde precedent|solde anterieur|saldo anterior|saldo precedente|vorheriger saldo|offener saldo|vorig saldo|contact less|contactless|kontaktlos|kontaktloos|amount eur|cash back|cashback|no of items|items sold|number of items|item count|total items|items|artikel anzahl|nombre d articles|aantal artikelen",
        "part": "incl|inkl|includes|including|inclusief|dont|davon|of which|waarvan|serienummer|serial|sku|eco part|ecopart|dont eco participation|recupel|warranty included|art nr|artnr|ean|imei|statiegeld incl",
    },
    RECEIPT_FIGURES_WORLD,
    RECEIPT_FIGURES_FURTHER,
)

ITEM_COLUMNS = Lexicon(
    {
        "what": "메뉴|메뉴명|description|item|items|product|article|artikel|bezeichnung|beschreibung|designation|libelle|omschrijving|concepto|descripcion|descrizione|descricao|"
        "beskrivning|beskrivelse|nazwa|nazwa towaru|popis|details|particulars|service|leistung|produit|prodotto|produto|producto|品名|商品|商品名|品目|摘要|項目|项目|名称|상품명|품명|품목|товар|наименование|назва",
        "count": "qty|quantity|menge|anzahl|quantite|qte|aantal|cantidad|cant|quantita|quantidade|antal|ilosc|qtd|qtde|qt|cant|uds|unid|hours|units|no of|pcs|stuck|mnozstvi|数量|數量|수량|кол во|количество|кількість",
        "each": "price|unit price|rate|unit cost|einzelpreis|preis|prix|prix unitaire|pu ht|prijs|stuksprijs|precio|precio unitario|prezzo|preco|pris|a pris|cena|cena netto|unit|unitario|vl unit|vlr unit|valor unitario|p unit|p u|pu|pvp|unit price usd|each|单价|單價|単価|단가|цена|ціна",
        "sum": "amount|total|line total|gesamt|gesamtpreis|betrag|montant|total ht|bedrag|totaal|importe|importo|totale|valor|belopp|belob|wartosc|celkem|summe|sum|net amount|金額|金额|小计|小計|금액|сумма|сума|стоимость",
        "tax": "vat|tax|mwst|ust|tva|btw|iva|moms|mva|gst|tax rate|vat rate|dph",
    }
)

RECEIPT_DATES = Lexicon(
    {
        "date": "invoice date|date of issue|receipt date|date issued|issue date|date|tax date|tax point|transaction date|sale date|bill date|date of invoice|purchase date|"
        "rechnungsdatum|datum|belegdatum|kaufdatum|ausstellungsdatum|date de facture|date facture|date de la facture|date d emission|factuurdatum|fecha|fecha factura|fecha de factura|"
        "fecha de emision|fecha de expedicion|fecha emision|data fattura|data|data documento|data emissione|data de emissao|fakturadatum|fakturadato|fakturadag|dato|data wystawienia|datum vystaveni|laskun paiva|"
        "paivamaara|paivays|pvm|tarih|kelt|data faktury|data sprzedazy|kvittodatum|dag|datum faktury",
        "ordered": "order date|bestelldatum|auftragsdatum|date de commande|orderdatum|besteldatum|fecha de pedido|fecha pedido|data ordine",
        "other": "due date|due|payment due|delivery date|ship date|shipping date|shipped|faellig|fallig|fallig am|zahlbar bis|lieferdatum|leistungsdatum|date d echeance|echeance|"
        "date de commande|date de livraison|vervaldatum|leverdatum|vencimiento|fecha de vencimiento|fecha vencimiento|scadenza|data scadenza|data de vencimento|vencimento|"
        "forfallodatum|forfallsdato|forfaldsdato|betalingsfrist|leveransdatum|termin platnosci|data dostawy|datum splatnosti|valid until|expires|expiry|return by|best before|leistungszeitraum|erapaiva|period|billing period",
    },
    RECEIPT_DATES_WORLD,
    RECEIPT_DATES_FURTHER,
)

NOT_A_MERCHANT = Lexicon(
    {
        "title": "invoice|tax invoice|receipt|sales receipt|rechnung|quittung|facture|factuur|factura|fattura|fatura|faktura|kvitto|kvittering|bon|ticket|paragon|kassenbon|kassenbeleg|original|copy|customer copy|merchant copy|"
        "thanks|merci|gracias|grazie|danke|vielen dank|bedankt|obrigado|tack|tak|dziekujemy|datos|bill to|ship to|sold to|customer|kunde|client|klant|cliente|kund|nabywca|odbiorca|page|seite|order|date|datum|thank you|welcome|bill|invoice number|invoice date|statement|vat invoice|pro forma|duplicate|"
        "factura simplificada|recu|recibo|scontrino|documento commerciale|tax|order confirmation|dat|billed to|lieferadresse|rechnungsadresse|deliver to|delivery address|description|rechnungsempfanger|kundennummer|paragon fiskalny|"
        "due date|reference|payment|total|quantity|qty|amount|table|server|check|cashier|tel|phone|www|http|email|e mail|united states|nederland|deutschland|france|espana|italia|united kingdom|australia|store|register|bedient|dankt|kassa|"
        "e receipt|ereceipt|your receipt|your order|order summary|purchase receipt|guest check|order details|vendu a|factuuradres|afleveradres|hi|hello|dear|att|attn|payment receipt|recipient|kontakt|ust idnr|uid nr|steuernummer|vat number|abn|tax id"
    },
    NOT_A_MERCHANT_WORLD,
)

CUSTOMERS = Lexicon(
    {
        "customer": "bill to|billed to|sold to|ship to|shipped to|invoice to|invoiced to|customer|client|recipient|guest|passenger|prepared for|shipping address|billing address|deliver to|delivery address|attn|"
        "herrn|herr|frau|familie|firma|kunde|rechnungsempfanger|rechnung an|lieferadresse|rechnungsadresse|mr|mrs|ms|madame|monsieur|mme|destinataire|facture a|adresse de facturation|adresse de livraison|vendu a|"
        "aan|de heer|mevrouw|klant|factuuradres|afleveradres|cliente|senor|senora|facturar a|enviar a|datos del cliente|spett le|spettabile|egr|gent|destinatario|intestato a|kund|kunden|fakturaadress|fakturaadresse|kunde nr|"
        "tomador de servicos|tomador do servico|datos del receptor|receptor|rechnungsempfaenger|empfanger|empfaenger|auftraggeber|buyer|purchaser|issued to|invoice for|comprador|tomador|destinatario|acquirente|cessionario|cessionario committente|dati cliente|acheteur|koper|kaufer|member|subscriber|passagier|passager|pasajero|passeggero|"
        "nabywca|odbiorca|odberatel|vevo|cumparator|client nr|musteri|alici|sayin|покупатель|клиент|πελατης|御中"
    }
)

SELLERS = Lexicon(
    {
        "seller": "sold by|seller|vendor|merchant|merchant name|supplier|verkauft von|verkaufer|vendu par|vendeur|fournisseur|verkocht door|verkoper|leverancier|vendido por|vendedor|venduto da|venditore|"
        "상호|상호명|가맹점|가맹점명|판매점|店名|店铺|商户|商户名称|商家|store name|business name|establecimiento|estabelecimento|etablissement|issued by|billed by|emisor|datos del emisor|emitente|emetteur|emittente|rechnungssteller|rechnungsaussteller|leistungserbringer|lieferant|prestataire|prestador|prestador de servicos|prestador do servico|cedente prestatore|wystawca|utsteder|fornitore|销售方|销售方 名称|销售方名称|販売者|発行者|판매자|공급자|saljare|selger|saelger|sprzedawca|dodavatel|prodavajici|elado|vanzator|furnizor|satici|продавец|πωλητης"
    }
)
