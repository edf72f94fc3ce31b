//! Threads that wait for each other all the time: bounded channels, a mutex and a condition variable, and one that sleeps with the lock.

use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let end = Instant::now() + Duration::from_secs(300);
    let shared = Arc::new((Mutex::new(0_u64), Condvar::new()));
    let (sender, receiver) = sync_channel::<u64>(2);
    for number in 0..3 {
        let (sender, shared) = (sender.clone(), shared.clone());
        thread::spawn(move || {
            loop {
                let mut count = shared.0.lock().unwrap();
                *count += number;
                shared.1.notify_one();
                drop(count);
                if sender.send(number).is_err() {
                    break;
                }
            }
        });
    }
    let sleeper = shared.clone();
    thread::spawn(move || {
        loop {
            let count = sleeper.0.lock().unwrap();
            let _count = sleeper.1.wait(count).unwrap();
            thread::sleep(Duration::from_millis(1500));
        }
    });
    while Instant::now() < end {
        receiver.recv().unwrap();
        thread::sleep(Duration::from_millis(2));
    }
}
