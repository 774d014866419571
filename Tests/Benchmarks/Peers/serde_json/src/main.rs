//! Prints nanoseconds per document, one line each: `W1 203.4`.
//!
//! Problem documents are built with owned strings and encoded, as a handler does; entities are encoded only.
use serde::{Deserialize, Serialize};
use std::{env, fs, hint::black_box, time::Instant};

#[derive(Serialize, Deserialize)]
struct Problem {
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<Vec<Fault>>,
}

#[derive(Serialize, Deserialize)]
struct Fault {
    detail: String,
    pointer: String,
    code: String,
}

#[derive(Serialize, Deserialize)]
struct Entity {
    id: i64,
    name: String,
    email: String,
    #[serde(rename = "createdAt")]
    created_at: String,
    tags: Vec<String>,
}

fn built(from: &Problem) -> Problem {
    Problem {
        kind: from.kind.as_str().to_owned(),
        title: from.title.as_str().to_owned(),
        status: from.status,
        detail: from.detail.as_str().to_owned(),
        instance: from.instance.as_deref().map(str::to_owned),
        errors: from.errors.as_deref().map(|faults| {
            let copy = |fault: &Fault| Fault {
                detail: fault.detail.as_str().to_owned(),
                pointer: fault.pointer.as_str().to_owned(),
                code: fault.code.as_str().to_owned(),
            };
            faults.iter().map(copy).collect()
        }),
    }
}

fn measure(id: &str, document: &[u8], count: Option<u64>, run: impl Fn() -> Vec<u8>) {
    assert!(run() == document, "{id} gives other octets");
    let count = count.unwrap_or(20_000_000 / (document.len() as u64 * 20) + 20);
    let start = Instant::now();
    for _ in 0..count {
        black_box(run());
    }
    println!("{id} {}", start.elapsed().as_nanos() as f64 / count as f64);
}

fn read<Value: Serialize + serde::de::DeserializeOwned>(id: &str, document: &[u8], count: Option<u64>) {
    let value: Value = serde_json::from_slice(document).expect("a value");
    assert!(serde_json::to_vec(&value).expect("octets") == document, "{id} reads other values");
    let count = count.unwrap_or(20_000_000 / (document.len() as u64 * 20) + 20);
    let start = Instant::now();
    for _ in 0..count {
        black_box(serde_json::from_slice::<Value>(black_box(document)).expect("a value"));
    }
    println!("{id} {}", start.elapsed().as_nanos() as f64 / count as f64);
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let only = arguments.get(2);
    let count = arguments.get(3).map(|text| text.parse().expect("a number of documents"));
    for id in ["W1", "W2", "W3", "W4", "W5", "W7", "W8", "I4", "I5", "I7", "I8"] {
        if only.map_or(false, |only| only != id) {
            continue;
        }
        let document = fs::read(format!("{}/{id}.json", arguments[1])).expect("a document");
        match id {
            "W4" | "W7" => {
                let value: Entity = serde_json::from_slice(&document).expect("an entity");
                measure(id, &document, count, || serde_json::to_vec(black_box(&value)).expect("octets"));
            }
            "W5" | "W8" => {
                let value: Vec<Entity> = serde_json::from_slice(&document).expect("entities");
                measure(id, &document, count, || serde_json::to_vec(black_box(&value)).expect("octets"));
            }
            "I4" | "I7" => read::<Entity>(id, &document, count),
            "I5" | "I8" => read::<Vec<Entity>>(id, &document, count),
            _ => {
                let source: Problem = serde_json::from_slice(&document).expect("a problem");
                let run = || serde_json::to_vec(&built(black_box(&source))).expect("octets");
                measure(id, &document, count, run);
            }
        }
    }
}
