// Goroutines that wait for each other and for commands: full pipes that are read slowly, channels, a mutex, a timer.
package main

import (
	"io"
	"os"
	"os/exec"
	"sync"
	"time"
)

const chatty = "i=0; while :; do i=$((i + 1)); echo line $i; done"

func reads(pause time.Duration) {
	command := exec.Command("sh", "-c", chatty)
	output, err := command.StdoutPipe()
	if err != nil {
		panic(err)
	}
	if err := command.Start(); err != nil {
		panic(err)
	}
	go func() {
		buffer := make([]byte, 65536)
		for {
			if _, err := io.ReadFull(output, buffer); err != nil {
				return
			}
			time.Sleep(pause)
		}
	}()
	command.Wait()
}

func main() {
	time.AfterFunc(5*time.Minute, func() { os.Exit(0) })
	go reads(300 * time.Millisecond)
	go reads(2 * time.Second)
	work, done := make(chan int), make(chan int)
	var lock sync.Mutex
	for i := 0; i < 4; i++ {
		go func() {
			for number := range work {
				lock.Lock()
				time.Sleep(10 * time.Millisecond)
				lock.Unlock()
				done <- number
			}
		}()
	}
	for number := 0; ; number++ {
		work <- number
		<-done
	}
}
