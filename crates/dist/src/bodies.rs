//! The bodies of functions: sequences of instructions within each other.

use walrus::LocalFunction;
use walrus::ir::{Instr, InstrSeqId};

/// The sequences that an instruction holds.
pub fn parts(instruction: &Instr) -> Vec<InstrSeqId> {
    match instruction {
        Instr::Block(block) => vec![block.seq],
        Instr::Loop(repeated) => vec![repeated.seq],
        Instr::IfElse(choice) => vec![choice.consequent, choice.alternative],
        _ => Vec::new(),
    }
}

/// All sequences of a function, each before those within it.
pub fn sequences(body: &LocalFunction) -> Vec<InstrSeqId> {
    let mut all = vec![body.entry_block()];
    let mut next = 0;
    while let Some(sequence) = all.get(next) {
        let within = body.block(*sequence).instrs.iter().flat_map(|(instruction, _)| parts(instruction));
        all.extend(within.collect::<Vec<_>>());
        next += 1;
    }
    all
}
