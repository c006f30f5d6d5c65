//! What nothing leads to any more once panics are traps (`panics`): their words, tables that only words need, and functions
//! that only such things call. The linker has dropped what nothing led to before; this is the same, once more.

use crate::bodies::sequences;
use crate::links::{Links, Target};
use crate::locations::address;
use std::collections::{HashMap, HashSet};
use walrus::ir::{Const, Instr, Value};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind, Module, passes,
};

/// Blanks the things in memory that nothing leads to, and drops the functions.
pub fn sweep(module: &mut Module, links: &Links) {
    let reached = Reached::of(module, links);
    let dead = reached.dead();
    let stretches: Vec<_> = module.data.iter().filter_map(|data| Some((data.id(), address(data)?))).collect();
    for (id, start) in stretches {
        let bytes = module.data.get_mut(id).value.iter_mut().zip(start..);
        bytes.filter(|(_, at)| dead.contains(at)).for_each(|(byte, _)| *byte = 0);
    }
    let mut nothing = FunctionBuilder::new(&mut module.types, &[], &[]);
    nothing.func_body().unreachable();
    let nothing = nothing.finish(Vec::new(), &mut module.funcs);
    for (slot, function) in slots(module) {
        if reached.is_known(slot) && !reached.targets.contains(&Target::Slot(slot)) {
            *function = nothing;
        }
    }
    passes::gc::run(module);
}

/// Each place in the table of functions, with the function there.
fn slots(module: &mut Module) -> impl Iterator<Item = (u32, &mut FunctionId)> {
    let tables = module.elements.iter_mut().filter_map(|element| match (&element.kind, &mut element.items) {
        (
            ElementKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. },
            ElementItems::Functions(functions),
        ) => Some((first.cast_unsigned().., functions)),
        _ => None,
    });
    tables.flat_map(|(slots, functions)| slots.zip(functions))
}

/// What the exports of a program lead to.
struct Reached<'a> {
    links: &'a Links,
    targets: HashSet<Target>,
}

impl<'a> Reached<'a> {
    fn of(module: &mut Module, links: &'a Links) -> Self {
        let mut reached = Self { links, targets: HashSet::new() };
        let table: HashMap<u32, FunctionId> = slots(module).map(|(slot, function)| (slot, *function)).collect();
        let exported = module.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(function) => Some(function),
            _ => None,
        });
        // Nobody knows who calls what the linker did not put into the table.
        let others = table.iter().filter(|(slot, _)| !reached.is_known(**slot)).map(|(_, function)| *function);
        let mut functions: Vec<FunctionId> = exported.chain(module.start).chain(others).collect();
        let mut seen = HashSet::new();
        while let Some(function) = functions.pop() {
            if seen.insert(function) {
                let slots = reached.call(module, function, &mut functions);
                functions.extend(slots.iter().filter_map(|slot| table.get(slot)));
            }
        }
        reached
    }

    /// Whether the linker says what leads to a place in the table.
    fn is_known(&self, slot: u32) -> bool {
        let target = Target::Slot(slot);
        let in_code = self.links.from_code.get(&slot).is_some_and(|targets| targets.contains(&target));
        in_code || self.links.from_memory.iter().any(|(_, known)| *known == target)
    }

    /// Follows what a function leads to: adds the functions that it calls, and returns the places in the table that are
    /// reached for the first time.
    fn call(&mut self, module: &Module, function: FunctionId, calls: &mut Vec<FunctionId>) -> Vec<u32> {
        let FunctionKind::Local(body) = &module.funcs.get(function).kind else { return Vec::new() };
        let mut numbers = Vec::new();
        for sequence in sequences(body) {
            for (instruction, _) in &body.block(sequence).instrs {
                match instruction {
                    Instr::Call(call) => calls.push(call.func),
                    Instr::RefFunc(reference) => calls.push(reference.func),
                    Instr::Const(Const { value: Value::I32(number) }) => numbers.push(number.cast_unsigned()),
                    Instr::Load(load) => numbers.extend(u32::try_from(load.arg.offset)),
                    Instr::Store(store) => numbers.extend(u32::try_from(store.arg.offset)),
                    _ => {}
                }
            }
        }
        let from_code = numbers.iter().filter_map(|number| self.links.from_code.get(number));
        let mut open: Vec<Target> = from_code.flatten().copied().collect();
        let mut slots = Vec::new();
        while let Some(target) = open.pop() {
            if !self.targets.insert(target) {
                continue;
            }
            match target {
                Target::Slot(slot) => slots.push(slot),
                Target::Thing(thing) => {
                    let addresses = &self.links.things[thing];
                    let held = self.links.from_memory.iter().filter(|(from, _)| addresses.contains(from));
                    open.extend(held.map(|(_, target)| *target));
                }
            }
        }
        slots
    }

    /// All addresses of things that are not reached; some share bytes with others that are.
    fn dead(&self) -> HashSet<usize> {
        let (mut dead, mut live) = (HashSet::new(), HashSet::new());
        for (thing, addresses) in self.links.things.iter().enumerate() {
            let all = if self.targets.contains(&Target::Thing(thing)) { &mut live } else { &mut dead };
            all.extend(addresses.clone().filter_map(|at| usize::try_from(at).ok()));
        }
        dead.retain(|at| !live.contains(at));
        dead
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{DataKind, RefType};

    /// A function without arguments that does nothing but name a number.
    fn naming(module: &mut Module, number: i32) -> FunctionId {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
        builder.func_body().i32_const(number).drop();
        builder.finish(Vec::new(), &mut module.funcs)
    }

    #[test]
    fn what_nothing_leads_to_is_blank_and_gone() {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let offset = ConstExpr::Value(Value::I32(1024));
        let data = module.data.add(DataKind::Active { memory, offset }, b"aaaabbbbccccdd".to_vec());
        // The exported function names `a`, which leads to the first of the table, which names `c`. `b` leads to the second.
        let exported = naming(&mut module, 1026);
        module.exports.add("run", exported);
        let table = [naming(&mut module, 1032), naming(&mut module, 1024), naming(&mut module, 7)];
        let place = module.tables.add_local(false, 4, None, RefType::FUNCREF);
        let kind = ElementKind::Active { table: place, offset: ConstExpr::Value(Value::I32(1)) };
        let element = module.elements.add(kind, ElementItems::Functions(table.to_vec()));
        module.tables.get_mut(place).elem_segments.insert(element);
        module.exports.add("table", place);
        module.exports.add("memory", memory);
        let links = Links {
            // The last shares bytes with `b` and with what no thing holds.
            things: vec![1024..1028, 1028..1032, 1032..1036, 1030..1032],
            from_code: HashMap::from([(1026, vec![Target::Thing(0)]), (1032, vec![Target::Thing(2)])]),
            from_memory: vec![(1024, Target::Slot(1)), (1028, Target::Slot(2)), (1032, Target::Thing(3))],
        };
        sweep(&mut module, &links);
        assert_eq!(module.data.get(data).value, b"aaaa\0\0bbccccdd");
        let slots: Vec<FunctionId> = slots(&mut module).map(|(_, function)| *function).collect();
        assert_eq!(slots.len(), 3);
        assert_eq!(slots[0], table[0]);
        assert!(!table.contains(&slots[1]), "only what is blank leads there");
        assert_eq!(slots[2], table[2], "the linker does not say what leads there");
        assert!(module.funcs.iter().all(|function| function.id() != table[1]));
        Module::from_buffer(&module.emit_wasm()).unwrap();
    }
}
