//! Functions that do the same become one. The compiler joins those that it sees to be equal; many become equal only later,
//! when what they call has been joined, or with the panics' words gone.

use crate::bodies::sequences;
use std::collections::HashMap;
use std::fmt::Write as _;
use walrus::ir::{Instr, InstrSeqId};
use walrus::{ConstExpr, ElementItems, ExportItem, FunctionId, LocalFunction, LocalId, Module, passes};

/// Joins them, and drops those that nothing calls any more.
pub fn join(module: &mut Module) {
    loop {
        let twins = find(module);
        if twins.is_empty() {
            return;
        }
        replace(module, &twins);
        passes::gc::run(module);
    }
}

/// Functions that have a twin, and which.
fn find(module: &Module) -> HashMap<FunctionId, FunctionId> {
    let mut first = HashMap::new();
    let mut twins = HashMap::new();
    for (id, body) in module.funcs.iter_local() {
        let twin = *first.entry(Words::of(module, body)).or_insert(id);
        if twin != id {
            twins.insert(id, twin);
        }
    }
    twins
}

fn replace(module: &mut Module, twins: &HashMap<FunctionId, FunctionId>) {
    let join = |function: &mut FunctionId| {
        if let Some(twin) = twins.get(function) {
            *function = *twin;
        }
    };
    for (_, body) in module.funcs.iter_local_mut() {
        for sequence in sequences(body) {
            for (instruction, _) in &mut body.block_mut(sequence).instrs {
                if let Instr::Call(call) = instruction {
                    join(&mut call.func);
                }
            }
        }
    }
    for element in module.elements.iter_mut() {
        match &mut element.items {
            ElementItems::Functions(functions) => functions.iter_mut().for_each(join),
            ElementItems::Expressions(_, expressions) => {
                for expression in expressions {
                    if let ConstExpr::RefFunc(function) = expression {
                        join(function);
                    }
                }
            }
        }
    }
    for export in module.exports.iter_mut() {
        if let ExportItem::Function(function) = &mut export.item {
            join(function);
        }
    }
}

/// What a function does, in words that are the same for another one that does the same: locals and sequences are numbered
/// as they come.
struct Words<'a> {
    module: &'a Module,
    body: &'a LocalFunction,
    locals: HashMap<LocalId, usize>,
    /// The sequences that what is written stands in.
    around: Vec<InstrSeqId>,
    text: String,
}

impl<'a> Words<'a> {
    fn of(module: &'a Module, body: &'a LocalFunction) -> String {
        let text = format!("{:?}", module.types.get(body.ty()));
        let mut words = Self { module, body, locals: HashMap::new(), around: Vec::new(), text };
        body.args.iter().for_each(|argument| words.local("argument", *argument));
        words.sequence(body.entry_block());
        words.text
    }

    fn sequence(&mut self, sequence: InstrSeqId) {
        let body = self.body;
        self.around.push(sequence);
        self.write(format_args!("{{{:?}", body.block(sequence).ty));
        body.block(sequence).instrs.iter().for_each(|(instruction, _)| self.instruction(instruction));
        self.write(format_args!("}}"));
        self.around.pop();
    }

    fn instruction(&mut self, instruction: &Instr) {
        match instruction {
            Instr::LocalGet(of) => self.local("get", of.local),
            Instr::LocalSet(of) => self.local("set", of.local),
            Instr::LocalTee(of) => self.local("tee", of.local),
            Instr::Br(branch) => self.branch("always", branch.block),
            Instr::BrIf(branch) => self.branch("if", branch.block),
            Instr::BrTable(table) => {
                table.blocks.iter().chain([&table.default]).for_each(|target| self.branch("table", *target));
            }
            Instr::Block(block) => self.sequence(block.seq),
            Instr::Loop(repeated) => {
                self.write(format_args!("loop"));
                self.sequence(repeated.seq);
            }
            Instr::IfElse(choice) => {
                self.write(format_args!("choice"));
                self.sequence(choice.consequent);
                self.sequence(choice.alternative);
            }
            other => self.write(format_args!("{other:?}")),
        }
    }

    fn local(&mut self, what: &str, local: LocalId) {
        let next = self.locals.len();
        let number = *self.locals.entry(local).or_insert(next);
        self.write(format_args!("{what} {number} {:?};", self.module.locals.get(local).ty()));
    }

    fn branch(&mut self, what: &str, target: InstrSeqId) {
        let depth = self.around.iter().rev().position(|sequence| *sequence == target);
        self.write(format_args!("{what} {depth:?};"));
    }

    fn write(&mut self, words: std::fmt::Arguments) {
        self.text.write_fmt(words).expect("a string takes all words");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::FunctionBuilder;
    use walrus::ValType::I32;

    /// Adds a function of one number that adds another, and calls what it is given with the sum.
    fn adding(module: &mut Module, number: i32, then: Option<FunctionId>) -> FunctionId {
        let [argument, sum] = [(); 2].map(|()| module.locals.add(I32));
        let mut builder = FunctionBuilder::new(&mut module.types, &[I32], &[I32]);
        let mut body = builder.func_body();
        body.local_get(argument).i32_const(number).binop(walrus::ir::BinaryOp::I32Add).local_set(sum).local_get(sum);
        then.into_iter().for_each(|function| {
            body.call(function);
        });
        builder.finish(vec![argument], &mut module.funcs)
    }

    #[test]
    fn equal_functions_become_one_and_then_those_that_call_them() {
        let mut module = Module::default();
        let inner = [1, 1, 2].map(|number| adding(&mut module, number, None));
        let outer = inner.map(|function| adding(&mut module, 5, Some(function)));
        for (name, function) in ["a", "b", "c"].into_iter().zip(outer) {
            module.exports.add(name, function);
        }
        join(&mut module);
        let functions = module.exports.iter().map(|export| match export.item {
            ExportItem::Function(function) => function,
            _ => panic!("{} is a function", export.name),
        });
        let [a, b, c] = functions.collect::<Vec<_>>().try_into().expect("three exports");
        assert!(a == b && a != c);
        assert_eq!(module.funcs.iter().count(), 4, "two that add alone, two that call them");
        Module::from_buffer(&module.emit_wasm()).unwrap();
    }
}
