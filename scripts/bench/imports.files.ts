const BATCH = 500

const FORMATS = {
  csv: {
    head: 'id;nazwa;opis;cena;marka;kategoria;sku;ean;dostępność;link;zdjęcie\n',
    item: (n: number, price: number) =>
      `p${n};"Kubek ""Jagoda"" ${n}";${DESCRIPTION};${n % 500},${price}9 zł;Kubek i Spółka;Kuchnia > Kubki;KUB-${n};5901234123457;w magazynie;https://shop.example/p/${n};https://shop.example/p/${n}.jpg\n`,
    foot: '',
  },
  google: {
    head: '<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Kubek</title>\n',
    item: (n: number, price: number) =>
      `<item><g:id>p${n}</g:id><g:title>Kubek Jagoda ${n}</g:title><g:description>${DESCRIPTION}</g:description><g:link>https://shop.example/p/${n}</g:link><g:image_link>https://shop.example/p/${n}.jpg</g:image_link><g:availability>in_stock</g:availability><g:price>${n % 500}.${price}9 PLN</g:price><g:brand>Kubek i Spółka</g:brand><g:product_type>Kuchnia &gt; Kubki</g:product_type><g:gtin>5901234123457</g:gtin></item>\n`,
    foot: '</channel></rss>',
  },
  ceneo: {
    head: '<?xml version="1.0" encoding="utf-8"?><offers version="1"><group name="other">\n',
    item: (n: number, price: number) =>
      `<o id="p${n}" url="https://shop.example/p/${n}" price="${(n % 500) + 1}.${price}9" avail="1" stock="2"><cat><![CDATA[Kuchnia/Kubki]]></cat><name><![CDATA[Kubek Jagoda ${n}]]></name><desc><![CDATA[${DESCRIPTION}]]></desc><imgs><main url="https://shop.example/p/${n}.jpg"/></imgs><attrs><a name="Producent">Kubek i Spółka</a><a name="EAN">5901234123457</a></attrs></o>\n`,
    foot: '</group></offers>',
  },
}
const DESCRIPTION = 'Kubek z kamionki, toczony ręcznie i szkliwiony na granatowo. Mieści 350 ml, nadaje się do zmywarki i do kuchenki mikrofalowej.'

/** A file of so many products, piece by piece; the price ends in `price` and a nine. */
export function* productFile(format: keyof typeof FORMATS, count: number, price: number): Generator<string> {
  const { head, item, foot } = FORMATS[format]
  yield head
  for (let from = 0; from < count; from += BATCH) yield Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => item(from + index, price)).join('')
  yield foot
}
