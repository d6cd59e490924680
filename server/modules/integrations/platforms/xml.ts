import { XMLParser } from 'fast-xml-parser'
import { XmlRefused } from '../errors.ts'

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, isArray: (name) => name === 'order_row' })

/**
 * XML as plain objects whose leaves are text. A document type is refused unread: it is where entities that grow or reach for files are declared.
 * @throws {XmlRefused}
 */
export function parseXml(text: string): unknown {
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(text)) throw new XmlRefused('A document type is not taken')
  try {
    return parser.parse(text, true)
  } catch (error) {
    throw new XmlRefused(`The body is not XML: ${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'}`)
  }
}
