//! Two threads take two mutexes, each in its own order. A mutex of Rust's library does not say who holds it.

use std::sync::{Arc, Barrier, Mutex};
use std::thread;

fn main() {
    let a = Arc::new(Mutex::new(()));
    let b = Arc::new(Mutex::new(()));
    let both = Arc::new(Barrier::new(2));
    let start = |name: &str, first: &Arc<Mutex<()>>, second: &Arc<Mutex<()>>| {
        let (first, second, both) = (first.clone(), second.clone(), both.clone());
        thread::Builder::new()
            .name(name.into())
            .spawn(move || {
                let _held = first.lock().unwrap();
                both.wait();
                drop(second.lock().unwrap());
            })
            .unwrap()
    };
    let threads = [start("left", &a, &b), start("right", &b, &a)];
    for thread in threads {
        thread.join().unwrap();
    }
}
