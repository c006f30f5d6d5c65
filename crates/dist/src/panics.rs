//! Panics without words. Nobody hears what a panic says in these programs: the standard library writes it to a standard
//! error that browsers do not have, and then ends in a trap. So the trap alone stays, and what only prepared the words
//! goes: it is a thirtieth of a program.

use crate::bodies::{parts, sequences};
use std::collections::HashSet;
use walrus::ir::{Const, Instr, InstrLocId, InstrSeqId, Unreachable, Value};
use walrus::{FunctionId, FunctionKind, LocalFunction, Module, ValType, passes};

/// Where the standard library begins to panic; parts of names as the compiler writes them.
const BEGINNINGS: [&str; 4] =
    ["4core9panicking", "3std9panicking11begin_panic", "16slice_error_fail", "18handle_alloc_error"];

/// The functions of `Debug`, whose words only panics say.
const WORDS: [&str; 2] = ["5Debug3fmt", "fmt..Debug$GT$3fmt"];

/// Makes every panic a trap, and drops what nothing calls any more.
pub fn silence(module: &mut Module) {
    let mut traps = Traps(HashSet::new());
    for function in module.funcs.iter_mut() {
        let id = function.id();
        let Some(name) = function.name.as_ref() else { continue };
        let is = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
        let (begins, says) = (is(&BEGINNINGS), is(&WORDS) && module.types.results(function.ty()) == [ValType::I32]);
        let FunctionKind::Local(body) = &mut function.kind else { continue };
        let entry = body.entry_block();
        if begins {
            cut(body, entry, 0);
            traps.0.insert(id);
        } else if says {
            // Nothing is said, and all is well.
            body.block_mut(entry).instrs = vec![(Const { value: Value::I32(0) }.into(), InstrLocId::default())];
        }
    }
    while traps.spread(module) {}
    passes::gc::run(module);
}

/// The functions that do nothing but trap.
struct Traps(HashSet<FunctionId>);

impl Traps {
    /// Puts a trap in the place of each call to one of them; true if more functions do nothing else now.
    fn spread(&mut self, module: &mut Module) -> bool {
        let known = self.0.len();
        for (id, body) in module.funcs.iter_local_mut() {
            for sequence in sequences(body) {
                if let Some(start) = self.start(body, sequence) {
                    cut(body, sequence, start);
                }
            }
            if matches!(&*body.block(body.entry_block()).instrs, [(Instr::Unreachable(_), _)]) {
                self.0.insert(id);
            }
        }
        self.0.len() > known
    }

    /// Where a sequence begins to do nothing that is seen after its trap; none if it has no trap.
    fn start(&self, body: &LocalFunction, sequence: InstrSeqId) -> Option<usize> {
        let instructions = &body.block(sequence).instrs;
        let trap = instructions.iter().position(|(instruction, _)| self.is_trap(instruction))?;
        let before = instructions[..trap].iter().rev();
        Some(trap - before.take_while(|(instruction, _)| self.is_quiet(body, instruction, &mut Vec::new())).count())
    }

    fn is_trap(&self, instruction: &Instr) -> bool {
        match instruction {
            Instr::Unreachable(_) => true,
            Instr::Call(call) => self.0.contains(&call.func),
            _ => false,
        }
    }

    /// Whether an instruction changes the function's own values and the program's memory alone, and always goes on to the
    /// next one, or to a trap; it may branch to the sequences that it is `inside` of.
    fn is_quiet(&self, body: &LocalFunction, instruction: &Instr, inside: &mut Vec<InstrSeqId>) -> bool {
        let (parts, known) = (parts(instruction), inside.len());
        inside.extend(&parts);
        let mut all = parts.iter().flat_map(|part| &body.block(*part).instrs);
        let are_quiet = all.all(|(instruction, _)| self.is_quiet(body, instruction, inside));
        inside.truncate(known);
        are_quiet
            && match instruction {
                Instr::Br(branch) => inside.contains(&branch.block),
                Instr::BrIf(branch) => inside.contains(&branch.block),
                Instr::Block(_)
                | Instr::IfElse(_)
                | Instr::LocalGet(_)
                | Instr::LocalSet(_)
                | Instr::LocalTee(_)
                | Instr::GlobalGet(_)
                | Instr::GlobalSet(_)
                | Instr::Const(_)
                | Instr::Binop(_)
                | Instr::Unop(_)
                | Instr::Select(_)
                | Instr::Drop(_)
                | Instr::Load(_)
                | Instr::Store(_)
                | Instr::MemoryCopy(_)
                | Instr::MemoryFill(_) => true,
                _ => self.is_trap(instruction),
            }
    }
}

/// Ends a sequence in a trap. What stands before may leave values behind: a trap takes them all.
fn cut(body: &mut LocalFunction, sequence: InstrSeqId, start: usize) {
    let instructions = &mut body.block_mut(sequence).instrs;
    instructions.truncate(start);
    instructions.push((Unreachable {}.into(), InstrLocId::default()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ValType::I32;
    use walrus::{FunctionBuilder, ImportKind};

    /// A module of functions by name; each exported one stays. `heard` is what the browser gives it.
    fn module() -> (Module, FunctionId, FunctionId) {
        let mut module = Module::default();
        let heard = module.types.add(&[I32], &[]);
        let (heard, _) = module.add_import_func("browser", "heard", heard);
        // What says a panic tells the browser, and would go on.
        let panic = function(&mut module, "_RNvNtCs0_4core9panicking5panic", |body, words| {
            body.local_get(words).call(heard);
        });
        (module, heard, panic)
    }

    fn function(
        module: &mut Module,
        name: &str,
        fill: impl FnOnce(&mut walrus::InstrSeqBuilder, walrus::LocalId),
    ) -> FunctionId {
        let argument = module.locals.add(I32);
        let mut builder = FunctionBuilder::new(&mut module.types, &[I32], &[]);
        builder.name(name.to_owned());
        fill(&mut builder.func_body(), argument);
        builder.finish(vec![argument], &mut module.funcs)
    }

    fn words(module: &Module, id: FunctionId) -> String {
        let body = module.funcs.get(id).kind.unwrap_local();
        format!("{:?}", body.block(body.entry_block()).instrs)
    }

    #[test]
    fn what_only_prepares_a_panic_goes_and_what_is_heard_before_stays() {
        let (mut module, heard, panic) = module();
        let helper = function(&mut module, "unwrap_failed", |body, words| {
            body.local_get(words).i32_const(7).drop().call(panic).unreachable();
        });
        let caller = function(&mut module, "caller", |body, number| {
            body.i32_const(1).call(heard).local_get(number).call(helper).i32_const(2).call(heard);
        });
        module.exports.add("caller", caller);
        silence(&mut module);
        let said = words(&module, caller);
        assert!(said.contains("Call") && said.contains("Unreachable"), "{said}");
        assert!(!said.contains("LocalGet") && said.matches("I32").count() == 1, "{said}");
        assert_eq!(module.funcs.iter_local().count(), 1, "only the caller is left");
        assert!(module.imports.iter().any(|import| matches!(import.kind, ImportKind::Function(id) if id == heard)));
        Module::from_buffer(&module.emit_wasm()).unwrap();
    }

    #[test]
    fn what_is_written_for_panics_alone_is_left_out_and_nothing_fails_for_it() {
        let (mut module, heard, _) = module();
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[I32]);
        builder.name("_RNvXs_4core3fmtNtB5_5Debug3fmt".to_owned());
        builder.func_body().i32_const(1).call(heard).i32_const(1);
        let debug = builder.finish(Vec::new(), &mut module.funcs);
        module.exports.add("debug", debug);
        silence(&mut module);
        assert_eq!(words(&module, debug), format!("[(Const(Const {{ value: I32(0) }}), {:?})]", InstrLocId::default()));
        Module::from_buffer(&module.emit_wasm()).unwrap();
    }

    #[test]
    fn a_way_around_the_panic_stays() {
        let (mut module, heard, panic) = module();
        let caller = function(&mut module, "caller", |body, number| {
            body.block(None, |around| {
                let out = around.id();
                around.block(None, |within| {
                    within.local_get(number).br_if(out);
                });
                around.i32_const(3).call(panic);
            });
            body.local_get(number).call(heard);
        });
        module.exports.add("caller", caller);
        silence(&mut module);
        let said = words(&module, caller);
        assert!(said.contains("Block") && said.contains("Call"), "{said}");
        let body = module.funcs.get(caller).kind.unwrap_local();
        assert_eq!(sequences(body).len(), 3, "the branch out of the inner block is no part of the panic");
        Module::from_buffer(&module.emit_wasm()).unwrap();
    }
}
