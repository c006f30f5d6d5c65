//! The locals of a function are numbered by how often they are used. The compiler numbers them as they come, so that every
//! function names other numbers where it does the same; numbered so, functions are more alike, and pack smaller.

use crate::bodies::sequences;
use std::collections::{BTreeMap, HashMap};
use walrus::ir::Instr;
use walrus::{LocalFunction, LocalId, Module, ModuleLocals};

/// Numbers them so in all functions.
pub fn reorder(module: &mut Module) {
    let Module { funcs, locals, .. } = module;
    for (_, body) in funcs.iter_local_mut() {
        let renamed = by_use(body, locals);
        for sequence in sequences(body) {
            for (instruction, _) in &mut body.block_mut(sequence).instrs {
                if let Some(local) = local_of(instruction)
                    && let Some(other) = renamed.get(local)
                {
                    *local = *other;
                }
            }
        }
    }
}

/// The local that each takes the place of: of those of one type, which are written by their numbers, the first goes to what
/// is used most; among those that are used as often, to what is used first. Arguments stay where they are.
fn by_use(body: &mut LocalFunction, locals: &ModuleLocals) -> HashMap<LocalId, LocalId> {
    // How often, and after how many others.
    let mut uses: BTreeMap<LocalId, (usize, usize)> = BTreeMap::new();
    for sequence in sequences(body) {
        for (instruction, _) in &mut body.block_mut(sequence).instrs {
            if let Some(local) = local_of(instruction) {
                let next = uses.len();
                uses.entry(*local).or_insert((0, next)).0 += 1;
            }
        }
    }
    uses.retain(|local, _| !body.args.contains(local));
    let mut by_type: BTreeMap<_, Vec<LocalId>> = BTreeMap::new();
    for local in uses.keys() {
        by_type.entry(locals.get(*local).ty()).or_default().push(*local);
    }
    let mut renamed = HashMap::new();
    for own in by_type.into_values() {
        let mut ordered = own.clone();
        ordered.sort_by_key(|local| (std::cmp::Reverse(uses[local].0), uses[local].1));
        renamed.extend(ordered.into_iter().zip(own));
    }
    renamed
}

fn local_of(instruction: &mut Instr) -> Option<&mut LocalId> {
    match instruction {
        Instr::LocalGet(of) => Some(&mut of.local),
        Instr::LocalSet(of) => Some(&mut of.local),
        Instr::LocalTee(of) => Some(&mut of.local),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ValType::{I32, I64};
    use walrus::{FunctionBuilder, FunctionId};

    /// A function that is given a number, and uses one local once, one of another type, and one three times.
    fn function(module: &mut Module) -> FunctionId {
        let [argument, seldom, often] = [(); 3].map(|()| module.locals.add(I32));
        let other = module.locals.add(I64);
        let mut builder = FunctionBuilder::new(&mut module.types, &[I32], &[I32]);
        let mut body = builder.func_body();
        body.local_get(argument).local_set(seldom).i64_const(7).local_set(other);
        body.local_get(argument).local_tee(often).drop().local_get(often).drop().local_get(often);
        builder.finish(vec![argument], &mut module.funcs)
    }

    fn used(module: &mut Module, function: FunctionId) -> Vec<LocalId> {
        let body = module.funcs.get_mut(function).kind.unwrap_local_mut();
        let entry = body.entry_block();
        body.block_mut(entry).instrs.iter_mut().filter_map(|(own, _)| local_of(own).copied()).collect()
    }

    #[test]
    fn what_is_used_most_comes_first_among_its_type() {
        let mut module = Module::default();
        let function = function(&mut module);
        module.exports.add("a", function);
        let before = used(&mut module, function);
        let [argument, seldom, other, _, often, ..] = before[..] else { panic!("{before:?}") };
        assert!(seldom < often);
        reorder(&mut module);
        // They have changed places, and all else is where it was.
        assert_eq!(used(&mut module, function), [argument, often, other, argument, seldom, seldom, seldom]);
        Module::from_buffer(&module.emit_wasm()).unwrap();
    }
}
