import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { importMap } from './admin/importMap'
import '../../admin/panel.css'
import '../../admin/check-in/check-in.css'
import '../../admin/steps/steps.css'
import '../../admin/editing/editing.css'
import '../../admin/desk/desk.css'
import '../../admin/desk/worklist.css'
import '../../admin/desk/coverage.css'
import '../../admin/figures/figures.css'
import '../../admin/sign-ups/sign-ups.css'
import '../../admin/tools/tools.css'
import '../../admin/calendar/calendar.css'
import '../../admin/calendar/lecture-table.css'
import '../../admin/calendar/planning-dialogs.css'
import '../../admin/lecture/lecture.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
