import type { Platform } from '../table.ts'
import type { PlatformRules } from './platform.ts'
import { prestashop } from './prestashop.ts'
import { shopify } from './shopify.ts'
import { woocommerce } from './woocommerce.ts'

export const rules: Record<Platform, PlatformRules> = { woocommerce, shopify, prestashop }
