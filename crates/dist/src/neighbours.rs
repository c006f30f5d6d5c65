//! Functions stand beside those that they are most alike. The order of functions means nothing to a program, but what packs
//! it names what stands near in fewer bits than what stands far: the portal is 2 % smaller so.

use std::collections::HashMap;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{BinaryReaderError, CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// How many bytes in a row two functions have to share for that to count. Three to five are as good, more are worse.
const RUN: usize = 4;

/// The program with its functions in that order, all else as it was.
pub fn gather(program: &[u8]) -> Result<Vec<u8>, Error> {
    let (imported, bodies) = functions(program)?;
    let order = order(&bodies);
    let mut numbers: Vec<u32> = (0..imported).collect();
    numbers.resize(numbers.len() + bodies.len(), 0);
    for (number, old) in (imported..).zip(&order) {
        numbers[imported as usize + old] = number;
    }
    let mut module = Module::new();
    Gatherer { order, numbers }.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
}

/// How many functions a program takes from elsewhere, which are numbered first, and the bytes of its own.
fn functions(program: &[u8]) -> Result<(u32, Vec<&[u8]>), BinaryReaderError> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(&program[body.range()]),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// The functions by the places that they had, each followed by that of those left which shares the greatest part of its
/// runs with it; among equals, by that which came first.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<Vec<&[u8]>> = bodies.iter().map(|body| distinct(body)).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, runs) in runs.iter().enumerate() {
        runs.iter().for_each(|run| having.entry(run).or_default().push(function));
    }
    let mut left = vec![true; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    let mut next = (!bodies.is_empty()).then_some(0);
    while let Some(function) = next {
        left[function] = false;
        order.push(function);
        let mut shared = vec![0_usize; bodies.len()];
        for run in &runs[function] {
            having[run].iter().for_each(|other| shared[*other] += 1);
        }
        // Of all runs that either has, those that both have: a / b > c / d without dividing.
        let either = |other: usize| (runs[function].len() + runs[other].len() - shared[other]).max(1);
        next = (0..bodies.len()).filter(|other| left[*other]).reduce(|best, other| {
            if shared[other] * either(best) > shared[best] * either(other) { other } else { best }
        });
    }
    order
}

fn distinct(body: &[u8]) -> Vec<&[u8]> {
    let mut runs: Vec<&[u8]> = body.windows(RUN).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// Writes functions in an order, and calls them by the numbers that they have then.
struct Gatherer {
    /// The places that they had.
    order: Vec<usize>,
    /// The new number of each, of those from elsewhere too.
    numbers: Vec<u32>,
}

impl Reencode for Gatherer {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(self.numbers[function as usize])
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in &self.order {
            functions.function(types[*function]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in self.order.clone() {
            utils::parse_function_body(self, code, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ValType::I32;
    use walrus::{FunctionBuilder, FunctionId};

    /// A program whose functions give these numbers, the sum of all and what it is given of elsewhere.
    fn program(gives: &[&[i32]]) -> Vec<u8> {
        let mut module = walrus::Module::default();
        let nothing = module.types.add(&[], &[I32]);
        let (given, _) = module.add_import_func("b", "0", nothing);
        let mut own = vec![given];
        for numbers in gives {
            own.push(function(&mut module, numbers, &[]));
        }
        let all = function(&mut module, &[], &own);
        for (name, id) in own.into_iter().chain([all]).enumerate().skip(1) {
            module.exports.add(&name.to_string(), id);
        }
        module.emit_wasm()
    }

    fn function(module: &mut walrus::Module, numbers: &[i32], called: &[FunctionId]) -> FunctionId {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[I32]);
        let mut body = builder.func_body();
        body.i32_const(0);
        for number in numbers {
            body.i32_const(*number).binop(walrus::ir::BinaryOp::I32Add);
        }
        for id in called {
            body.call(*id).binop(walrus::ir::BinaryOp::I32Add);
        }
        builder.finish(vec![], &mut module.funcs)
    }

    #[test]
    fn the_most_alike_are_neighbours() {
        let [long, other, like] = [&b"abcdefgh12"[..], b"12345678", b"--abcdefg"];
        assert_eq!(order(&[long, other, like]), [0, 2, 1]);
        assert_eq!(order(&[b"abc", b"", b"abcd"]), [0, 1, 2], "of those that share nothing, the first comes first");
        assert_eq!(order(&[]), [0; 0]);
    }

    #[test]
    fn a_program_is_the_same_but_for_the_order() {
        // The largest comes first as it is; what is like it is the smallest.
        let before = program(&[&[700, 701, 702, 703, 704, 705], &[1, 2, 3, 4], &[703, 704, 705]]);
        let after = gather(&before).unwrap();
        let (imported, were) = functions(&before).unwrap();
        let (still, are) = functions(&after).unwrap();
        assert_eq!((imported, still), (1, 1));
        assert_ne!(were, are);
        assert_eq!(said(&before), said(&after));
        assert_eq!(gather(&after).unwrap(), after, "once in order, it stays");
    }

    /// What each export does, calls by what the called does.
    fn said(program: &[u8]) -> Vec<String> {
        let module = walrus::Module::from_buffer(program).unwrap();
        let exports = module.exports.iter().map(|export| match export.item {
            walrus::ExportItem::Function(id) => format!("{}: {}", export.name, does(&module, id)),
            _ => export.name.clone(),
        });
        exports.collect()
    }

    fn does(module: &walrus::Module, id: FunctionId) -> String {
        let walrus::FunctionKind::Local(body) = &module.funcs.get(id).kind else { return "given".to_owned() };
        let instructions = body.block(body.entry_block()).instrs.iter().map(|(instruction, _)| match instruction {
            walrus::ir::Instr::Call(call) => format!("({})", does(module, call.func)),
            other => format!("{other:?}"),
        });
        instructions.collect()
    }
}
