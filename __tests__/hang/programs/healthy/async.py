"""asyncio with children: one read line by line, slowly; one that is waited for while another task reads; a timer all the while."""

import asyncio
import signal

signal.alarm(300)
CHATTY = "i=0; while :; do i=$((i + 1)); echo line $i; done"


async def slowly():
    child = await asyncio.create_subprocess_exec("sh", "-c", CHATTY, stdout=asyncio.subprocess.PIPE)
    while await child.stdout.readline():
        await asyncio.sleep(0.05)


async def waits():
    child = await asyncio.create_subprocess_exec("sh", "-c", CHATTY, stdout=asyncio.subprocess.PIPE)

    async def reads():
        while await child.stdout.read(65536):
            await asyncio.sleep(2)

    await asyncio.gather(child.wait(), reads())


async def main():
    await asyncio.gather(slowly(), waits())


asyncio.run(main())
