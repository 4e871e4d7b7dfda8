import type { APIRoute } from 'astro'
import { searchFileAnswer } from '../../view/search-file.ts'

export const GET: APIRoute = ({ locals, params }) => searchFileAnswer(locals.catalog, params['file'], 'bin')
