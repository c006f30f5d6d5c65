//! Things that are joined two by two, and the sets that come of it.

pub struct Unions {
    /// The thing above each; its own where it is the first of a set.
    above: Vec<usize>,
}

impl Unions {
    pub fn new(count: usize) -> Self {
        Self { above: (0..count).collect() }
    }

    pub fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        self.above[a.max(b)] = a.min(b);
    }

    /// The first of the set, which shortens the way to it.
    fn first(&mut self, mut at: usize) -> usize {
        while self.above[at] != at {
            self.above[at] = self.above[self.above[at]];
            at = self.above[at];
        }
        at
    }

    /// The sets in the order of their first, each in order.
    pub fn sets(mut self) -> Vec<Vec<usize>> {
        let mut sets: Vec<Vec<usize>> = Vec::new();
        let mut number = vec![0; self.above.len()];
        for at in 0..self.above.len() {
            let first = self.first(at);
            if first == at {
                number[at] = sets.len();
                sets.push(Vec::new());
            }
            sets[number[first]].push(at);
        }
        sets
    }
}
