import { defineConfig } from 'vitest/config'

/** Virtual machines: with an emulated processor, anything beside them would make their own limits run out. */
const MACHINES = ['__tests__/usb-vm/**/*.test.ts', '__tests__/hang-arm64/**/*.test.ts']

export default defineConfig({
  test: {
    // Two cores: more workers would only make the real processes of the tests wait for each other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'machines', include: MACHINES, maxWorkers: 1, sequence: { groupOrder: 0 }, ...limits() },
      },
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['__tests__/**/*.test.ts'],
          exclude: MACHINES,
          sequence: { groupOrder: 1 },
          ...limits(),
        },
      },
    ],
  },
})

function limits() {
  return { testTimeout: 60_000, hookTimeout: 60_000 }
}
